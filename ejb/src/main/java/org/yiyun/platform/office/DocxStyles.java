package org.yiyun.platform.office;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The paragraph styles of a Word document, so that a reader can change the look of a kind of text in one place. */
public final class DocxStyles {
    public static final String NORMAL = "Normal";
    public static final String HEADING = "Heading1";
    public static final String CAPTION = "Caption";
    public static final String COVER_TITLE = "Title";
    public static final String COVER_SUBTITLE = "Subtitle";
    public static final String CELL = "TableText";

    private static final int TWIPS = 20;

    private DocxStyles() {}

    public static void addTo(XWPFDocument document) {
        var styles = document.createStyles();
        defaults(styles);
        styles.addStyle(style(NORMAL, "Normal", OfficeLook.TEXT_FONT, 11, null, false, 0, 6, STJc.BOTH, 360));
        var heading = style(HEADING, "heading 1", OfficeLook.TITLE_FONT, 16, OfficeLook.PRIMARY, true, 18, 8, STJc.LEFT, 0);
        heading.getCTStyle().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        heading.getCTStyle().getPPr().addNewKeepNext();
        styles.addStyle(heading);
        styles.addStyle(style(CAPTION, "caption", OfficeLook.TITLE_FONT, 10, OfficeLook.MUTED, false, 8, 4, STJc.CENTER, 0));
        styles.addStyle(style(COVER_TITLE, "Title", OfficeLook.TITLE_FONT, 40, OfficeLook.PRIMARY, true, 160, 12, STJc.CENTER, 0));
        styles.addStyle(style(COVER_SUBTITLE, "Subtitle", OfficeLook.TITLE_FONT, 20, OfficeLook.MUTED, false, 0, 120, STJc.CENTER, 0));
        styles.addStyle(style(CELL, "Table Text", OfficeLook.TEXT_FONT, 9, null, false, 2, 2, STJc.LEFT, 0));
    }

    private static void defaults(XWPFStyles styles) {
        var ct = CTStyles.Factory.newInstance();
        fonts(ct.addNewDocDefaults().addNewRPrDefault().addNewRPr(), OfficeLook.TEXT_FONT);
        ct.getDocDefaults().getRPrDefault().getRPr().addNewLang().setEastAsia("zh-CN");
        styles.setStyles(ct);
    }

    private static XWPFStyle style(
            String id, String name, String font, int points, String colour, boolean bold, int before, int after, STJc.Enum align,
            int line) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf((long) before * TWIPS));
        spacing.setAfter(BigInteger.valueOf((long) after * TWIPS));
        if (line > 0) {
            spacing.setLine(BigInteger.valueOf(line));
            spacing.setLineRule(STLineSpacingRule.AUTO);
        }
        paragraph.addNewJc().setVal(align);
        var run = style.addNewRPr();
        fonts(run, font);
        if (bold) {
            run.addNewB();
        }
        if (colour != null) {
            run.addNewColor().setVal(colour);
        }
        run.addNewSz().setVal(BigInteger.valueOf(2L * points));
        return new XWPFStyle(style);
    }

    private static void fonts(CTRPr run, String font) {
        CTFonts fonts = run.addNewRFonts();
        fonts.setAscii(OfficeLook.LATIN_FONT);
        fonts.setHAnsi(OfficeLook.LATIN_FONT);
        fonts.setEastAsia(font);
    }
}

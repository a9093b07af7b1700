package org.yiyun.platform.office;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The paper of a Word document: A4 upright, a line above each page, the number of the page below. */
public final class DocxPage {
    private static final int PAGE_WIDTH = 11906;
    private static final int PAGE_HEIGHT = 16838;

    private DocxPage() {}

    /**
     * @param margin   on every side, in twentieths of a point
     * @param cover    the first page has neither the line nor the number
     * @param pageText around the number and the count of pages, with {@code {page}} and {@code {pages}}
     */
    public static void set(XWPFDocument document, int margin, boolean cover, String line, String pageText) {
        var body = document.getDocument().getBody();
        var section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(margin));
        margins.setBottom(BigInteger.valueOf(margin));
        margins.setLeft(BigInteger.valueOf(margin));
        margins.setRight(BigInteger.valueOf(margin));
        if (cover) {
            section.addNewTitlePg();
        }
        var header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setAlignment(ParagraphAlignment.RIGHT);
        grey(header, line);
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        numbers(footer, pageText);
    }

    private static void numbers(XWPFParagraph footer, String pageText) {
        for (var part : pageText.split("(?=\\{)|(?<=})")) {
            switch (part) {
                case "{page}" -> footer.getCTP().addNewFldSimple().setInstr("PAGE");
                case "{pages}" -> footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
                default -> grey(footer, part);
            }
        }
    }

    private static void grey(XWPFParagraph paragraph, String text) {
        var run = paragraph.createRun();
        run.setFontSize(9);
        run.setColor(OfficeLook.MUTED);
        run.setText(text);
    }
}

package org.yiyun.benefit.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.BillDetails;
import org.yiyun.benefit.BillView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.office.DocxText;

/**
 * Sets the explanation of a bill as a Word document, in the words of the policy and in Chinese whoever prints it: it is for the
 * insured person (BEN-14).
 */
public final class SheetWriter {
    private static final int TITLE = 18;
    private static final int HEADING = 12;
    private static final int TEXT = 10;
    private static final int FACTS = 4;

    private final XWPFDocument document;

    private SheetWriter(XWPFDocument document) {
        this.document = document;
    }

    /** @param printed who printed it and when, as it stands at the foot */
    public static byte[] write(BillDetails details, String printed) {
        try (var document = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(text("benefit.sheet.title") + " " + details.bill().number());
            new SheetWriter(document).sheet(details, printed);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String text(String key) {
        return Texts.get(Texts.CHINESE, key);
    }

    private void sheet(BillDetails details, String printed) {
        paragraph(text("benefit.sheet.title"), TITLE, true).setAlignment(ParagraphAlignment.CENTER);
        facts(details);
        BenefitResult result = details.result();
        if (result == null) {
            paragraph(text("benefit.bill.gone") + "：" + details.bill().cancelReason(), TEXT, true);
        } else {
            heading("benefit.part");
            table(List.of("benefit.part", "benefit.amount"), result.parts().stream()
                    .map(part -> List.of(part.name(), Results.grouped(part.amount())))
                    .toList());
            steps("benefit.sheet", result.billSteps());
            steps("benefit.sheet.lines", result.lineSteps());
        }
        heading("benefit.accounts");
        table(List.of("benefit.account", "benefit.account.period", "benefit.account.by", "benefit.amount"), details.accounts().stream()
                .map(account -> List.of(account.title(), account.period(), account.byTitle(), Results.grouped(account.amount())))
                .toList());
        paragraph(printed, TEXT, false).setAlignment(ParagraphAlignment.RIGHT);
    }

    /** Two labels and their values on a row. */
    private void facts(BillDetails details) {
        List<String> cells = words(details);
        XWPFTable table = document.createTable(cells.size() / FACTS, FACTS);
        table.setWidth("100%");
        for (int i = 0; i < cells.size(); i++) {
            write(table.getRow(i / FACTS).getCell(i % FACTS), cells.get(i), i % 2 == 0, ParagraphAlignment.LEFT);
        }
    }

    /** Labels and values in turn. */
    static List<String> words(BillDetails details) {
        BillView bill = details.bill();
        String title = details.result() == null ? bill.scheme() : details.result().title();
        return List.of(
                text("benefit.bill"), bill.number(), text("benefit.person"), bill.person(),
                text("benefit.scheme"), title,
                text("benefit.version"), Texts.get(Texts.CHINESE, "policy.number", Map.of("version", bill.version())),
                text("benefit.on"), bill.on().toString(), text("benefit.total"), Results.grouped(bill.total()),
                text("benefit.payout"), Results.grouped(bill.payout()), text("benefit.selfPay"), Results.grouped(bill.selfPay()));
    }

    private void steps(String heading, List<BenefitResult.Step> steps) {
        heading(heading);
        for (int i = 0; i < steps.size(); i++) {
            paragraph((i + 1) + ". " + steps.get(i).explanation(), TEXT, false);
        }
    }

    /** The last column holds amounts. */
    private void table(List<String> titles, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, titles.size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        List<List<String>> all = new ArrayList<>();
        all.add(titles.stream().map(SheetWriter::text).toList());
        all.addAll(rows);
        for (int row = 0; row < all.size(); row++) {
            for (int column = 0; column < titles.size(); column++) {
                boolean amount = column == titles.size() - 1;
                write(table.getRow(row).getCell(column), all.get(row).get(column), row == 0, amount ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
            }
        }
    }

    private void heading(String key) {
        XWPFParagraph heading = paragraph(text(key), HEADING, true);
        heading.setSpacingBefore(200);
        heading.setKeepNext(true);
    }

    private XWPFParagraph paragraph(String text, int size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        DocxText.write(paragraph, text, size, bold);
        return paragraph;
    }

    private static void write(XWPFTableCell cell, String text, boolean bold, ParagraphAlignment align) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(align);
        DocxText.write(paragraph, text, TEXT, bold);
    }
}

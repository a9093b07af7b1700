package org.yiyun.reimbursement.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.BillDetails;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.office.DocxText;
import org.yiyun.platform.pdf.PdfText;
import org.yiyun.reimbursement.ClaimEventView;
import org.yiyun.reimbursement.ClaimKind;
import org.yiyun.reimbursement.ClaimStatus;
import org.yiyun.reimbursement.ClaimView;

/**
 * The settlement sheet of a claim (零星报销结算单), as Word document and as PDF with the same words: in Chinese whoever prints it, and at
 * whatever step: reviews that have not passed yet are named as open.
 */
final class ClaimSheet {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int TITLE = 18;
    private static final int HEADING = 12;
    private static final int TEXT = 10;

    private final ClaimView claim;
    private final BillDetails bill;
    private final List<ClaimEventView> history;
    private final UnaryOperator<String> names;
    private final String printed;

    /**
     * @param names   of people by their logins
     * @param printed who printed it and when, as it stands at the foot
     */
    ClaimSheet(ClaimView claim, BillDetails bill, List<ClaimEventView> history, UnaryOperator<String> names, String printed) {
        this.claim = claim;
        this.bill = bill;
        this.history = List.copyOf(history);
        this.names = names;
        this.printed = printed;
    }

    byte[] docx() {
        try (var document = new XWPFDocument(); var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(title());
            line(document, heading(), TITLE, true, ParagraphAlignment.CENTER);
            DocxText.table(document, facts(), TEXT, ParagraphAlignment.LEFT);
            heading(document, "sheet.parts");
            DocxText.table(document, parts(), TEXT, ParagraphAlignment.LEFT);
            heading(document, "reviews");
            DocxText.table(document, reviews(), TEXT, ParagraphAlignment.LEFT);
            heading(document, "sheet.steps");
            steps().forEach(step -> line(document, step, TEXT, false, ParagraphAlignment.LEFT));
            line(document, text("sheet.sign"), TEXT, false, ParagraphAlignment.LEFT);
            line(document, printed, TEXT, false, ParagraphAlignment.RIGHT);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] pdf() {
        var pdf = new PdfText(title());
        pdf.title(heading());
        pdf.table(facts(), new int[] {2, 5, 2, 5}, left(4), false);
        pdf.heading(text("sheet.parts"));
        pdf.table(parts(), new int[] {3, 1}, List.of(PdfText.Align.LEFT, PdfText.Align.RIGHT), true);
        pdf.heading(text("reviews"));
        pdf.table(reviews(), new int[] {2, 2, 2, 3, 4}, left(5), true);
        pdf.heading(text("sheet.steps"));
        steps().forEach(step -> pdf.paragraph(step, PdfText.Align.LEFT));
        pdf.paragraph(text("sheet.sign"), PdfText.Align.LEFT);
        pdf.paragraph(printed, PdfText.Align.RIGHT);
        return pdf.bytes();
    }

    private static List<PdfText.Align> left(int columns) {
        return Collections.nCopies(columns, PdfText.Align.LEFT);
    }

    private String title() {
        return heading() + " " + claim.number();
    }

    /** Two labels and their values on a row. */
    private List<List<String>> facts() {
        var of = claim.bill();
        List<String> cells = new ArrayList<>(List.of(
                text("number"), claim.number(), text("status"), Texts.of(Texts.CHINESE, "reimbursement.status", claim.status()),
                text("kind"), Texts.of(Texts.CHINESE, "reimbursement.kind", claim.kind()), text("birth"), birth(),
                text("person"), of.person(), text("bill"), of.number(),
                text("institution"), claim.institutionName() + "（" + claim.institution() + "）", text("invoice"), claim.invoice(),
                text("scheme"), (bill.result() == null ? of.scheme() : bill.result().title()) + " v" + of.version(), text("day"), of.on().toString(),
                text("place"), place(), text("filing"), filing(),
                text("total"), money(of.total()), text("payout"), money(of.payout()),
                text("selfPay"), money(of.selfPay()), text("holder"), claim.holder(),
                text("bank"), claim.bank(), text("card"), claim.card()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += 4) {
            rows.add(List.copyOf(cells.subList(i, i + 4)));
        }
        return rows;
    }

    private String heading() {
        return text(claim.kind() == ClaimKind.MATERNITY ? "sheet.maternity" : "sheet");
    }

    private String birth() {
        return claim.birth() == null ? "—" : Texts.find(Texts.CHINESE, "reimbursement.birth." + claim.birth()).orElse(claim.birth());
    }

    private String place() {
        if (claim.offsite() == null && claim.kind() == ClaimKind.MATERNITY) {
            return "—";
        }
        return claim.offsite() == null ? text("local") : Texts.find(Texts.CHINESE, "reimbursement.offsite." + claim.offsite()).orElse(claim.offsite());
    }

    private String filing() {
        if (claim.filing() == null) {
            return text("filing.none");
        }
        return claim.filing() + " " + claim.filedFrom() + " — " + (claim.filedTo() == null ? text("filing.open") : claim.filedTo());
    }

    private List<List<String>> parts() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(text("sheet.part"), text("sheet.amount")));
        BenefitResult result = bill.result();
        if (result == null) {
            rows.add(List.of(text("sheet.gone") + "：" + bill.bill().cancelReason(), money(BigDecimal.ZERO)));
        } else {
            result.parts().forEach(part -> rows.add(List.of(part.name(), money(part.amount()))));
        }
        return rows;
    }

    /** What happened, and below it the reviews that are still open. */
    private List<List<String>> reviews() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(text("review.step"), text("review.what"), text("review.who"), text("review.when"), text("review.reason")));
        history.forEach(event -> rows.add(List.of(
                event.step() == null ? "—" : step(event.step()), Texts.of(Texts.CHINESE, "reimbursement.event", event.type()),
                names.apply(event.actor()), MINUTES.format(event.at().atZone(BusinessClock.ZONE)), Optional.ofNullable(event.reason()).orElse("—"))));
        if (claim.status() != ClaimStatus.WITHDRAWN && claim.status() != ClaimStatus.APPROVED) {
            ClaimStatus.REVIEWS.stream()
                    .filter(review -> claim.status() == ClaimStatus.RETURNED || review.compareTo(claim.status()) >= 0)
                    .forEach(review -> rows.add(List.of(step(review), text("review.open"), "", "", "")));
        }
        return rows;
    }

    private static String step(ClaimStatus status) {
        return Texts.of(Texts.CHINESE, "reimbursement.step", status);
    }

    private List<String> steps() {
        BenefitResult result = bill.result();
        List<String> sentences = new ArrayList<>();
        if (result != null) {
            result.billSteps().forEach(step -> sentences.add((sentences.size() + 1) + ". " + step.explanation()));
        }
        return sentences;
    }

    private static String money(BigDecimal amount) {
        return "%,.2f".formatted(amount);
    }

    private static String text(String key) {
        return Texts.get(Texts.CHINESE, "reimbursement." + key);
    }

    private static void heading(XWPFDocument document, String key) {
        line(document, text(key), HEADING, true, ParagraphAlignment.LEFT);
    }

    private static void line(XWPFDocument document, String words, int points, boolean bold, ParagraphAlignment where) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(where);
        DocxText.write(paragraph, words, points, bold);
    }
}

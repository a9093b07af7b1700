package org.yiyun.benefit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.BillDetails;
import org.yiyun.platform.pdf.PdfText;
import org.yiyun.platform.pdf.PdfText.Align;

/** Sets the explanation of a bill as a PDF, with the words of {@link SheetWriter}: it looks alike wherever it is printed (BEN-14). */
public final class SheetPdf {
    private static final int FACTS = 4;

    private final PdfText pdf;

    private SheetPdf(BillDetails details) {
        pdf = new PdfText(SheetWriter.text("benefit.sheet.title") + " " + details.bill().number());
    }

    /** @param printed who printed it and when, as it stands at the foot */
    public static byte[] write(BillDetails details, String printed) {
        SheetPdf sheet = new SheetPdf(details);
        sheet.sheet(details);
        sheet.pdf.paragraph(printed, Align.RIGHT);
        return sheet.pdf.bytes();
    }

    private void sheet(BillDetails details) {
        pdf.title(SheetWriter.text("benefit.sheet.title"));
        List<String> cells = SheetWriter.words(details);
        List<List<String>> facts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += FACTS) {
            facts.add(cells.subList(i, i + FACTS));
        }
        pdf.table(facts, new int[] {2, 5, 2, 4}, List.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT), false);
        BenefitResult result = details.result();
        if (result == null) {
            pdf.paragraph(SheetWriter.text("benefit.bill.gone") + "：" + details.bill().cancelReason(), Align.LEFT);
        } else {
            table("benefit.part", List.of("benefit.part", "benefit.amount"), new int[] {3, 1},
                    result.parts().stream().map(part -> List.of(part.name(), Results.grouped(part.amount()))));
            steps("benefit.sheet", result.billSteps());
            steps("benefit.sheet.lines", result.lineSteps());
        }
        table("benefit.accounts", List.of("benefit.account", "benefit.account.period", "benefit.account.by", "benefit.amount"), new int[] {3, 2, 2, 2},
                details.accounts().stream().map(account ->
                        List.of(account.title(), account.period(), account.byTitle(), Results.grouped(account.amount()))));
    }

    /** The last column holds amounts. */
    private void table(String heading, List<String> heads, int[] shares, Stream<List<String>> rows) {
        pdf.heading(SheetWriter.text(heading));
        List<List<String>> all = new ArrayList<>();
        all.add(heads.stream().map(SheetWriter::text).toList());
        rows.forEach(all::add);
        List<Align> align = new ArrayList<>();
        heads.forEach(head -> align.add(align.size() == heads.size() - 1 ? Align.RIGHT : Align.LEFT));
        pdf.table(all, shares, align, true);
    }

    private void steps(String heading, List<BenefitResult.Step> steps) {
        pdf.heading(SheetWriter.text(heading));
        for (int i = 0; i < steps.size(); i++) {
            pdf.paragraph((i + 1) + ". " + steps.get(i).explanation(), Align.LEFT);
        }
    }
}

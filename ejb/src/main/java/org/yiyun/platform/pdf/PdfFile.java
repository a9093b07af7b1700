package org.yiyun.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** The objects of a PDF file and how they are put together (ISO 32000-1). Nothing in it depends on the time or the machine. */
final class PdfFile {
    private final List<byte[]> objects = new ArrayList<>();

    /** Keeps a number for an object that is told later. */
    int reserve() {
        objects.add(new byte[0]);
        return objects.size();
    }

    void set(int number, String dictionary) {
        objects.set(number - 1, latin(dictionary));
    }

    int add(String dictionary) {
        int number = reserve();
        set(number, dictionary);
        return number;
    }

    /** @param entries what the dictionary has beside length and filter, with a blank behind */
    int addStream(String entries, byte[] content) {
        byte[] packed = packed(content);
        var stream = new ByteArrayOutputStream();
        stream.writeBytes(latin("<< " + entries + "/Filter /FlateDecode /Length " + packed.length + " >>\nstream\n"));
        stream.writeBytes(packed);
        stream.writeBytes(latin("\nendstream"));
        int number = reserve();
        objects.set(number - 1, stream.toByteArray());
        return number;
    }

    byte[] assembled(int catalog, int info) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
        var table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(file.size()));
            file.writeBytes(latin((i + 1) + " 0 obj\n"));
            file.writeBytes(objects.get(i));
            file.writeBytes(latin("\nendobj\n"));
        }
        int at = file.size();
        file.writeBytes(latin("xref\n0 " + (objects.size() + 1) + "\n" + table + "trailer\n<< /Size " + (objects.size() + 1) + " /Root " + catalog
                + " 0 R /Info " + info + " 0 R >>\nstartxref\n" + at + "\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] packed(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(content);
            deflater.finish();
            var packed = new ByteArrayOutputStream();
            byte[] part = new byte[8192];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A text of a dictionary, in UTF-16. */
    static String text(String words) {
        return "<FEFF" + hex(words) + ">";
    }

    static String hex(String words) {
        var hex = new StringBuilder();
        words.chars().forEach(unit -> hex.append("%04X".formatted(unit)));
        return hex.toString();
    }
}

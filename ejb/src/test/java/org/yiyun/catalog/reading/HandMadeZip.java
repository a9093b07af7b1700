package org.yiyun.catalog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes zip files that no honest program writes: a part of gigabytes out of one packed block written again and again. The header
 * tells a small size and the check sum is wrong, as nobody who reads it to the end should be left.
 */
final class HandMadeZip {
    private static final int DEFLATED = 8;

    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final OutputStream out;
    private long written;
    private int parts;

    private HandMadeZip(OutputStream out) {
        this.out = out;
    }

    /** The bare workbook with a sheet of {@code head}, then {@code block} as often as told, in less than a second. */
    static Path workbook(Path file, String head, String block, int times) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var zip = new HandMadeZip(out);
            for (var part : Samples.bareParts("").entrySet()) {
                if (!part.getKey().contains("sheet1")) {
                    zip.part(part.getKey(), List.of(packed(part.getValue(), true)), part.getValue());
                }
            }
            var blocks = new ArrayList<byte[]>();
            blocks.add(packed(head, false));
            var one = packed(block, false);
            for (int i = 0; i < times; i++) {
                blocks.add(one);
            }
            blocks.add(packed("", true));
            zip.part("xl/worksheets/sheet1.xml", blocks, "");
            zip.end();
        }
        return file;
    }

    private static byte[] packed(String text, boolean last) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        deflater.setInput(text.getBytes(UTF_8));
        if (last) {
            deflater.finish();
        }
        int read;
        do {
            read = deflater.deflate(buffer, 0, buffer.length, last ? Deflater.NO_FLUSH : Deflater.FULL_FLUSH);
            out.write(buffer, 0, read);
        } while (read > 0);
        deflater.end();
        return out.toByteArray();
    }

    private void part(String name, List<byte[]> blocks, String content) throws IOException {
        long at = written;
        int packed = blocks.stream().mapToInt(block -> block.length).sum();
        var crc = new CRC32();
        crc.update(content.getBytes(UTF_8));
        var sizes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue()).putInt(packed).putInt(content.getBytes(UTF_8).length)
                .putShort((short) name.length()).putShort((short) 0).array();
        var version = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 20).putShort((short) 0).putShort((short) DEFLATED).putInt(0).array();
        write("PK\u0003\u0004".getBytes(UTF_8), version, sizes, name.getBytes(UTF_8));
        for (var block : blocks) {
            write(block);
        }
        directory.write("PK\u0001\u0002".getBytes(UTF_8));
        directory.write(new byte[] {20, 0});
        directory.write(version);
        directory.write(sizes);
        directory.write(ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN).putInt(10, (int) at).array());
        directory.write(name.getBytes(UTF_8));
        parts++;
    }

    private void end() throws IOException {
        long at = written;
        write(directory.toByteArray(), "PK\u0005\u0006".getBytes(UTF_8), ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0).putShort((short) parts).putShort((short) parts).putInt(directory.size()).putInt((int) at).putShort((short) 0)
                .array());
    }

    private void write(byte[]... texts) throws IOException {
        for (var text : texts) {
            out.write(text);
            written += text.length;
        }
    }
}

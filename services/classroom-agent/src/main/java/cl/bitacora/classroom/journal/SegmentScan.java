package cl.bitacora.classroom.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Everything that is in one segment: the authentic frames, and the stretches that are none. After a bad stretch the next
 * authentic frame is looked for byte by byte: one flipped bit must not cost the records behind it.
 */
record SegmentScan(Segments.Found segment, byte[] bytes, List<Frame> frames, List<Bad> bad) {

    /** A stretch of bytes that is no record. */
    record Bad(int from, int to, FrameCodec.Why why) {}

    static SegmentScan of(Segments.Found segment, FrameCodec codec) throws IOException {
        byte[] bytes = Files.readAllBytes(segment.file());
        List<Frame> frames = new ArrayList<>();
        List<Bad> bad = new ArrayList<>();
        int magic = Segments.MAGIC.length;
        int at = Math.min(magic, bytes.length);
        if (!Arrays.equals(Arrays.copyOf(bytes, magic), Segments.MAGIC)) {
            bad.add(new Bad(0, at, bytes.length < magic ? FrameCodec.Why.TORN : FrameCodec.Why.NO_FRAME));
        }
        while (at < bytes.length) {
            switch (codec.decode(bytes, at, bytes.length)) {
                case FrameCodec.Read.Authentic(Frame frame) -> {
                    frames.add(frame);
                    at += frame.length();
                }
                case FrameCodec.Read.Bad(FrameCodec.Why why) -> {
                    int next = resume(bytes, at + 1, codec);
                    bad.add(new Bad(at, next, why));
                    at = next;
                }
            }
        }
        return new SegmentScan(segment, bytes, frames, bad);
    }

    private static int resume(byte[] bytes, int from, FrameCodec codec) {
        for (int at = from; at < bytes.length; at++) {
            if (codec.decode(bytes, at, bytes.length) instanceof FrameCodec.Read.Authentic) {
                return at;
            }
        }
        return bytes.length;
    }

    String name() {
        return segment.file().getFileName().toString();
    }
}

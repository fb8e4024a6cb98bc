package cl.bitacora.classroom.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;

/** The real disk, failing now and then: after part of a write, at a force, at creating, and even at taking back. */
final class FaultyDisk implements Disk {
    private final Random random;
    private final int oneIn;
    int failures;

    FaultyDisk(Random random, int oneIn) {
        this.random = random;
        this.oneIn = oneIn;
    }

    private void perhapsFail(String what) throws IOException {
        if (random.nextInt(oneIn) == 0) {
            failures++;
            throw new IOException("planted: " + what);
        }
    }

    @Override
    public Channel create(Path file) throws IOException {
        perhapsFail("create");
        Channel real = REAL.create(file);
        return new Channel() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                if (random.nextInt(oneIn) == 0) {
                    failures++;
                    real.write(bytes.slice(bytes.position(), random.nextInt(bytes.remaining())));
                    throw new IOException("planted: no space left");
                }
                real.write(bytes);
            }

            @Override
            public void force() throws IOException {
                perhapsFail("force");
                real.force();
            }

            @Override
            public void truncate(long size) throws IOException {
                if (random.nextBoolean()) {
                    throw new IOException("planted: truncate");
                }
                real.truncate(size);
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        perhapsFail("force folder");
        REAL.forceFolder(folder);
    }
}

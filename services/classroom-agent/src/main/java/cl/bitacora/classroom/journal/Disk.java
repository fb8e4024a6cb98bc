package cl.bitacora.classroom.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the journal asks of the disk when it writes; tests put a failing one in its place. */
interface Disk {

    /** A new file. */
    Channel create(Path file) throws IOException;

    /** Makes the folder's entries durable. */
    void forceFolder(Path folder) throws IOException;

    /** An open file. */
    interface Channel extends AutoCloseable {
        /** Writes all of it at the end. */
        void write(ByteBuffer bytes) throws IOException;

        void force() throws IOException;

        void truncate(long size) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** The real one. */
    Disk REAL = new Disk() {
        @Override
        public Channel create(Path file) throws IOException {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new Channel() {
                @Override
                public void write(ByteBuffer bytes) throws IOException {
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                }

                @Override
                public void force() throws IOException {
                    channel.force(true);
                }

                @Override
                public void truncate(long size) throws IOException {
                    channel.truncate(size);
                }

                @Override
                public void close() throws IOException {
                    channel.close();
                }
            };
        }

        @Override
        public void forceFolder(Path folder) throws IOException {
            // Windows cannot open a folder as a file; NTFS journals its entries itself.
            if (System.getProperty("os.name", "").startsWith("Windows")) {
                return;
            }
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    };
}

package cl.bitacora.classroom.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Holds a folder for one journal. The system lets go of the lock when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    /**
     * Held by this process. Asked before the file is touched: on POSIX systems closing any other descriptor of a locked file
     * gives the lock away.
     */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws JournalLockedException if this or another process holds it */
    static FolderLock take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        synchronized (HELD) {
            if (HELD.contains(real)) {
                throw new JournalLockedException(folder.toString());
            }
            FileChannel channel =
                    FileChannel.open(real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new JournalLockedException(folder.toString());
            }
            HELD.add(real);
            return new FolderLock(real, channel);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            HELD.remove(folder);
            channel.close();
        }
    }
}

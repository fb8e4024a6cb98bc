package cl.bitacora.local;

import cl.bitacora.local.process.PidFile;
import cl.bitacora.local.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One stack per home folder. The system takes the lock away when the process ends, however it ends, so a crash leaves
 * nothing to clean up.
 */
final class RunLock implements AutoCloseable {
    private final FileChannel channel;
    private final PidFile pidFile;

    private RunLock(FileChannel channel, PidFile pidFile) {
        this.channel = channel;
        this.pidFile = pidFile;
    }

    /**
     * Takes the lock.
     *
     * @throws StackProblem if a stack is running there already
     */
    static RunLock take(Layout layout) {
        PidFile pidFile = launcher(layout);
        pidFile.running().ifPresent(process -> {
            throw running(layout, process.pid());
        });
        try {
            FileChannel channel =
                    FileChannel.open(layout.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StackProblem("Bitácora ya está partiendo en " + layout.home() + ".");
            }
            pidFile.write(ProcessHandle.current().pid(), StopSignal.TERM);
            return new RunLock(channel, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that runs the stack of that home folder, if it lives. */
    static PidFile launcher(Layout layout) {
        return new PidFile(layout.run().resolve("launcher"));
    }

    private static StackProblem running(Layout layout, long pid) {
        return new StackProblem("Bitácora ya está corriendo en " + layout.home() + " (proceso " + pid
                + "): deténgala con scripts/down.");
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            pidFile.delete();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

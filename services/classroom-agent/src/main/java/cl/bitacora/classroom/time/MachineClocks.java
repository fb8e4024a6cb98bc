package cl.bitacora.classroom.time;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * The clocks of the machine. On Linux the boot clock is CLOCK_BOOTTIME and the boot id is the kernel's. On Windows it is
 * {@code QueryInterruptTime}, which counts sleep too; this call was written from its documentation and not run. Everywhere
 * else, and when those cannot be had, it is the time since this process started, under an id of its own: what happens while
 * the agent is closed, or asleep on some systems, is then unknown.
 */
final class MachineClocks {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int CLOCK_BOOTTIME = 7;

    private MachineClocks() {}

    /** The C library. */
    interface C extends Library {
        int clock_gettime(int clock, Pointer timespec);
    }

    /** Windows' kernelbase (10 and later). */
    interface KernelBase extends Library {
        void QueryInterruptTime(LongByReference hundredNanos);
    }

    static Clocks find() {
        String os = System.getProperty("os.name", "");
        try {
            if (os.equals("Linux")) {
                String bootId = Files.readString(BOOT_ID).strip();
                if (UUID_SHAPE.matcher(bootId).matches()) {
                    return clocks(bootId, linux());
                }
            }
            if (os.startsWith("Windows")) {
                return clocks(UUID.randomUUID().toString(), windows());
            }
        } catch (IOException | LinkageError | IllegalStateException _) {
            // A container without /proc, a system without the call: the process's own clock is left.
        }
        return ofThisProcess();
    }

    static Clocks ofThisProcess() {
        long start = System.nanoTime();
        return clocks(UUID.randomUUID().toString(), () -> (System.nanoTime() - start) / 1_000_000);
    }

    /** Reads boot, wall, boot until both boot readings agree: a pause between them would look like drift. */
    private static Clocks clocks(String bootId, LongSupplier bootMillis) {
        if (bootMillis.getAsLong() < 0) { // asked once here, so that a system without it is noticed at start
            throw new IllegalStateException("a boot clock before the boot");
        }
        return () -> {
            while (true) {
                long before = bootMillis.getAsLong();
                Instant wall = Instant.now();
                if (bootMillis.getAsLong() - before <= 20) {
                    return new WallAndBoot(wall, bootId, before);
                }
            }
        };
    }

    private static LongSupplier linux() {
        C c = Native.load("c", C.class);
        return () -> {
            try (Memory timespec = new Memory(16)) { // two 64-bit numbers on every 64-bit Linux
                if (c.clock_gettime(CLOCK_BOOTTIME, timespec) != 0) {
                    throw new IllegalStateException("clock_gettime(CLOCK_BOOTTIME) failed");
                }
                return timespec.getLong(0) * 1_000 + timespec.getLong(8) / 1_000_000;
            }
        };
    }

    private static LongSupplier windows() {
        KernelBase kernel = Native.load("kernelbase", KernelBase.class);
        return () -> {
            LongByReference time = new LongByReference();
            kernel.QueryInterruptTime(time);
            return time.getValue() / 10_000;
        };
    }
}

package cl.bitacora.classroom.time;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.classroom.reader.NeededHere;
import cl.bitacora.kernel.Covers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class MachineClocksTest {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    /** The kernel's own account of the same clock, in hundredths of a second. */
    @Test
    void the_boot_clock_is_the_kernels() throws Exception {
        Clocks clocks = Clocks.ofThisMachine();
        long before = uptimeMillis();
        WallAndBoot now = clocks.now();
        long after = uptimeMillis() + 10;
        assertThat(now.bootMillis()).isBetween(before, after);
        assertThat(now.bootId()).isEqualTo(Files.readString(BOOT_ID).strip());
        assertThat(clocks.now().bootMillis()).isGreaterThanOrEqualTo(now.bootMillis());
    }

    @Test
    void without_the_kernels_clock_each_process_has_a_boot_of_its_own() {
        WallAndBoot one = MachineClocks.ofThisProcess().now();
        WallAndBoot other = MachineClocks.ofThisProcess().now();
        assertThat(one.bootId()).isNotEqualTo(other.bootId());
        assertThat(one.bootMillis()).isNotNegative();
    }

    private static long uptimeMillis() throws IOException {
        String uptime = Files.readString(Path.of("/proc/uptime"));
        return Long.parseLong(uptime.substring(0, uptime.indexOf(' ')).replace(".", "")) * 10;
    }

    /** A real process whose wall clock is really moved, by libfaketime, while its boot clock goes on. */
    @Test
    @Covers({"LCE-067", "LCE-023"})
    void LCE_067_a_process_notices_that_its_wall_clock_was_moved(@TempDir Path folder) throws Exception {
        Optional<Path> faketime = faketime();
        NeededHere.require(faketime.isPresent(), "libfaketime is missing (Debian: libfaketime)");
        Path offset = folder.resolve("offset");
        move(offset, "+0");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ClockTeller.class.getName());
        builder.environment().put("LD_PRELOAD", faketime.orElseThrow().toString());
        builder.environment().put("FAKETIME_TIMESTAMP_FILE", offset.toString());
        builder.environment().put("FAKETIME_NO_CACHE", "1");
        builder.environment().put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        builder.environment().put("DONT_FAKE_MONOTONIC", "1");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String boot = Files.readString(BOOT_ID).strip();
        try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII);
                Writer in = process.outputWriter(StandardCharsets.US_ASCII)) {
            assertThat(ask(in, out)).isEqualTo(boot + " read");
            assertThat(ask(in, out)).isEqualTo(boot);
            move(offset, "-2700");
            assertThat(ask(in, out)).matches(boot + " -(2699|2700|2701) read");
            assertThat(ask(in, out)).isEqualTo(boot);
            move(offset, "+3600");
            assertThat(ask(in, out)).matches(boot + " (6299|6300|6301) read");
        } finally {
            process.destroy();
        }
    }

    private static String ask(Writer in, BufferedReader out) throws IOException {
        in.write("\n");
        in.flush();
        return Objects.requireNonNull(out.readLine());
    }

    /** In one step: the process must never read half a file. */
    private static void move(Path offset, String seconds) throws IOException {
        Path fresh = Files.writeString(offset.resolveSibling("fresh"), seconds + "\n");
        Files.move(fresh, offset, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Optional<Path> faketime() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of("/usr/lib"))) {
            for (Path folder : folders) {
                Path library = folder.resolve("faketime/libfaketimeMT.so.1");
                if (Files.exists(library)) {
                    return Optional.of(library);
                }
            }
        }
        return Optional.empty();
    }
}

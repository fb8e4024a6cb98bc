package cl.bitacora.local.secrets;

import cl.bitacora.local.StackProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * Secrets of one stack: 32 random bytes in hexadecimal each, one file each, made when first asked for and the same
 * for ever after. Files are readable by their owner only (0600) from the moment they exist.
 */
public final class Secrets {
    private static final int BYTES = 32;
    private static final int HEX_DIGITS = 2 * BYTES;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path folder) {
        this.folder = folder;
    }

    /** Opens the folder of secrets and makes it (0700) if it is missing. */
    public static Secrets open(Path folder) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new StackProblem("No se puede crear la carpeta de secretos " + folder + ".", e);
        }
        return new Secrets(folder);
    }

    /** Whether that secret was made already. */
    public boolean exists(String name) {
        return Files.exists(folder.resolve(name));
    }

    /**
     * The secret of that name.
     *
     * @return 64 hexadecimal digits
     * @throws StackProblem if its file cannot be read or is not a secret
     */
    public synchronized String get(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            String secret = Files.readString(file).strip();
            if (secret.length() != HEX_DIGITS || !secret.chars().allMatch(HexFormat::isHexDigit)) {
                throw new StackProblem("El secreto " + file + " está dañado: repóngalo desde su respaldo.");
            }
            return secret;
        } catch (IOException e) {
            throw new StackProblem("No se puede leer o crear el secreto " + file + ".", e);
        }
    }

    /** Written aside and moved, so that a crash cannot leave half a secret. */
    private void create(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Path aside = folder.resolve("." + file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(aside, options, ownerOnly)) {
            channel.write(StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(bytes)));
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String toString() {
        return "Secrets[" + folder + "]"; // never their values
    }
}

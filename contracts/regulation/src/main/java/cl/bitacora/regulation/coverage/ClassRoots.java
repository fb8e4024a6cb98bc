package cl.bitacora.regulation.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The compiled classes of every module of the repository.
 *
 * @param main {@code target/classes} folders
 * @param test {@code target/test-classes} folders
 */
record ClassRoots(List<Root> main, List<Root> test) {
    private static final List<String> PARENTS = List.of("contracts", "services", "deploy");

    /** A folder of classes and the module that it belongs to, e.g. {@code services/kernel}. */
    record Root(String module, Path directory) {}

    static ClassRoots below(Path repository) {
        List<Path> modules = PARENTS.stream()
                .map(repository::resolve)
                .filter(Files::isDirectory)
                .flatMap(parent -> children(parent).stream())
                .filter(module -> Files.isRegularFile(module.resolve("pom.xml")))
                .toList();
        return new ClassRoots(roots(repository, modules, "classes"), roots(repository, modules, "test-classes"));
    }

    private static List<Root> roots(Path repository, List<Path> modules, String folder) {
        return modules.stream()
                .map(module -> new Root(
                        repository.relativize(module).toString(),
                        module.resolve("target").resolve(folder)))
                .filter(root -> Files.isDirectory(root.directory()))
                .toList();
    }

    private static List<Path> children(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

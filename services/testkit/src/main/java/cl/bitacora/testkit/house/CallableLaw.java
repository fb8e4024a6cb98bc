package cl.bitacora.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Rule;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every rule that a service computes can be asked for: some endpoint, command or policy leads to the code that carries
 * {@link Rule}. A service's test extends this and lists what nobody can ask for, each with its reason.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class CallableLaw {
    private final String domain;
    private final JavaClasses main;
    private final Map<String, String> exceptions;

    /**
     * Reads the compiled classes of a service, without its tests.
     *
     * @param service its package below {@code cl.bitacora}
     * @param exceptions rules that nothing leads to, as {@code Class.method}, each with the reason why that is right
     */
    protected CallableLaw(String service, Map<String, String> exceptions) {
        this(
                "cl.bitacora." + service,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("cl.bitacora." + service),
                exceptions);
    }

    CallableLaw(String home, JavaClasses main, Map<String, String> exceptions) {
        this.domain = home + ".domain";
        this.main = main;
        this.exceptions = Map.copyOf(exceptions);
    }

    @Test
    void every_rule_is_reached_from_outside_the_domain() {
        Collection<String> unreached = unreached();
        unreached.removeAll(exceptions.keySet());
        assertThat(unreached)
                .as("rules that no endpoint, command or policy leads to: give them one, or say why not")
                .isEmpty();
    }

    @Test
    void every_exception_is_still_one() {
        assertThat(unreached()).as("delete exceptions that became callable").containsAll(exceptions.keySet());
        assertThat(exceptions.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
    }

    private Set<String> unreached() {
        Set<JavaCodeUnit> reached = new Reach(main)
                .from(main.stream().filter(type -> !inDomain(type)).toList());
        Set<String> unreached = new TreeSet<>();
        for (JavaClass type : main) {
            if (!inDomain(type)) {
                continue;
            }
            List<JavaCodeUnit> rules = type.getCodeUnits().stream()
                    .filter(unit -> unit.isAnnotatedWith(Rule.class))
                    .toList();
            rules.stream()
                    .filter(unit -> !reached.contains(unit))
                    .map(unit -> name(type) + "." + unit.getName())
                    .forEach(unreached::add);
            if (type.isAnnotatedWith(Rule.class) && type.getCodeUnits().stream().noneMatch(reached::contains)) {
                unreached.add(name(type));
            }
        }
        return unreached;
    }

    private boolean inDomain(JavaClass type) {
        return type.getPackageName().equals(domain) || type.getPackageName().startsWith(domain + ".");
    }

    /** The class below the domain's package, with the classes around it. */
    private String name(JavaClass type) {
        return type.getName().substring(domain.length() + 1);
    }

    /** What code can run, given what calls, refers to or creates what; too much rather than too little. */
    private static final class Reach {
        private final JavaClasses known;
        private final Set<JavaCodeUnit> reached = new HashSet<>();
        private final Set<JavaClass> used = new HashSet<>();
        private final List<JavaCodeUnit> open = new ArrayList<>();

        Reach(JavaClasses known) {
            this.known = known;
        }

        Set<JavaCodeUnit> from(Collection<JavaClass> roots) {
            roots.forEach(type -> type.getCodeUnits().forEach(this::add));
            while (!open.isEmpty()) {
                JavaCodeUnit unit = open.removeLast();
                targets(unit).forEach(this::follow);
                unit.getAccessesFromSelf().forEach(access -> use(access.getTargetOwner()));
            }
            return reached;
        }

        private static Stream<JavaCodeUnit> targets(JavaCodeUnit unit) {
            return Stream.concat(
                    unit.getCallsFromSelf().stream().flatMap(call -> call.getTarget().resolveMember().stream()),
                    unit.getCodeUnitReferencesFromSelf().stream()
                            .flatMap(reference -> reference.getTarget().resolveMember().stream()));
        }

        /** The code itself and whatever may stand in its place. */
        private void follow(JavaCodeUnit target) {
            add(target);
            target.getOwner()
                    .getAllSubclasses()
                    .forEach(type -> type.getCodeUnits().stream()
                            .filter(unit -> unit.getName().equals(target.getName()))
                            .filter(unit -> unit.getRawParameterTypes().size()
                                    == target.getRawParameterTypes().size())
                            .forEach(this::add));
        }

        private void add(JavaCodeUnit unit) {
            if (reached.add(unit)) {
                open.add(unit);
                use(unit.getOwner());
            }
        }

        /** A class in use runs its initialiser, and what it promised to a type of others: a decider, a comparator. */
        private void use(JavaClass type) {
            if (!known.contain(type.getName()) || !used.add(type)) {
                return;
            }
            type.getStaticInitializer().ifPresent(this::add);
            Set<String> promised = new TreeSet<>();
            Stream.concat(type.getAllRawInterfaces().stream(), type.getAllRawSuperclasses().stream())
                    .filter(parent -> !known.contain(parent.getName()))
                    .flatMap(parent -> parent.getMethods().stream())
                    .forEach(method -> promised.add(method.getName()));
            type.getMethods().stream()
                    .filter(method -> promised.contains(method.getName()))
                    .forEach(this::add);
        }
    }
}

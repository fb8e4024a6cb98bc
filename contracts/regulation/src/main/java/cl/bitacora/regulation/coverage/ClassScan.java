package cl.bitacora.regulation.coverage;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.coverage.ClassRoots.Root;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Reads annotations, rule ids and citations from class files, without loading the classes. */
final class ClassScan {
    private static final String RULE = descriptor(Rule.class);
    private static final String COVERS = descriptor(Covers.class);
    private static final String NORMS = Norms.class.getName().replace('.', '/');
    private static final String RULE_ID = RuleId.class.getName().replace('.', '/');
    private static final String CITATION = Citation.class.getName().replace('.', '/');
    private static final Map<String, String> NORM_OF = Map.of(
            "lce", Norms.LCE, "bono", Norms.BONO, "becas", Norms.BECAS, "cert", Norms.CERT, "platform", Norms.PLATFORM);

    final SortedMap<String, SortedSet<Place>> rules = new TreeMap<>();
    final SortedMap<String, SortedSet<Place>> covers = new TreeMap<>();
    /** {@code @Covers} on something that no test engine runs. */
    final SortedSet<Place> idleCovers = new TreeSet<>();

    final SortedMap<String, SortedSet<Place>> ruleIdsInCode = new TreeMap<>();
    final Map<Citation, SortedSet<Place>> citationsInCode = new TreeMap<>(Comparator.comparing(Citation::toString));

    static ClassScan of(ClassRoots roots) {
        ClassScan scan = new ClassScan();
        roots.main().forEach(root -> each(root, scan::main));
        roots.test().forEach(root -> each(root, scan::test));
        return scan;
    }

    private void main(Root root, ClassModel type) {
        Place place = place(root, type, "");
        values(type, RULE).forEach(id -> add(rules, id, place));
        for (MethodModel method : type.methods()) {
            Place at = place(root, type, method.methodName().stringValue());
            values(method, RULE).forEach(id -> add(rules, id, at));
            citations(method, at);
        }
    }

    private void test(Root root, ClassModel type) {
        boolean disabled = has(type, "Lorg/junit/jupiter/api/Disabled;");
        boolean anyTest = type.methods().stream().anyMatch(ClassScan::isTest);
        cover(type, place(root, type, ""), anyTest && !disabled);
        for (MethodModel method : type.methods()) {
            cover(method, place(root, type, method.methodName().stringValue()), isTest(method) && !disabled);
        }
    }

    private void cover(AttributedElement element, Place place, boolean runs) {
        List<String> ids = values(element, COVERS);
        if (runs) {
            ids.forEach(id -> add(covers, id, place));
        } else if (!ids.isEmpty()) {
            idleCovers.add(place);
        }
    }

    private static boolean isTest(MethodModel method) {
        List<String> annotations = annotations(method).stream()
                .map(annotation -> annotation.className().stringValue())
                .toList();
        return annotations.stream().anyMatch(name -> name.startsWith("Lorg/junit/") || name.startsWith("Lnet/jqwik/"))
                && !annotations.contains("Lorg/junit/jupiter/api/Disabled;");
    }

    /** Rule ids and citations written as constants: {@code RuleId.of("…")}, {@code Norms.lce("…")}, {@code new Citation}. */
    private void citations(MethodModel method, Place place) {
        List<String> constants = new ArrayList<>();
        for (CodeElement element : method.code().map(code -> code.elementList()).orElse(List.of())) {
            switch (element) {
                case ConstantInstruction constant
                when constant.constantValue() instanceof String text -> constants.add(text);
                case InvokeInstruction call -> {
                    cited(call, constants, place);
                    constants.clear();
                }
                case LineNumber _, LabelTarget _ -> {}
                default -> constants.clear();
            }
        }
    }

    private void cited(InvokeInstruction call, List<String> constants, Place place) {
        if (constants.isEmpty()) {
            return;
        }
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        String last = constants.getLast();
        if (owner.equals(NORMS) && NORM_OF.containsKey(name)) {
            cite(new Citation(NORM_OF.getOrDefault(name, ""), last), place);
        } else if (owner.equals(CITATION) && name.equals("<init>") && constants.size() > 1) {
            cite(new Citation(constants.get(constants.size() - 2), last), place);
        } else if (owner.equals(RULE_ID) && (name.equals("of") || name.equals("<init>"))) {
            add(ruleIdsInCode, last, place);
        }
    }

    private void cite(Citation citation, Place place) {
        citationsInCode.computeIfAbsent(citation, key -> new TreeSet<>()).add(place);
    }

    private static void add(Map<String, SortedSet<Place>> map, String id, Place place) {
        map.computeIfAbsent(id, key -> new TreeSet<>()).add(place);
    }

    private static boolean has(AttributedElement element, String descriptor) {
        return annotations(element).stream()
                .anyMatch(annotation -> annotation.className().stringValue().equals(descriptor));
    }

    /** The strings of {@code value} of an annotation. */
    private static List<String> values(AttributedElement element, String descriptor) {
        return annotations(element).stream()
                .filter(annotation -> annotation.className().stringValue().equals(descriptor))
                .flatMap(annotation -> annotation.elements().stream())
                .filter(member -> member.name().stringValue().equals("value"))
                .flatMap(member -> strings(member.value()))
                .toList();
    }

    private static Stream<String> strings(AnnotationValue value) {
        return switch (value) {
            case AnnotationValue.OfArray array -> array.values().stream().flatMap(ClassScan::strings);
            case AnnotationValue.OfString text -> Stream.of(text.stringValue());
            default -> Stream.empty();
        };
    }

    private static List<Annotation> annotations(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(attribute -> attribute.annotations())
                .orElse(List.of());
    }

    private static Place place(Root root, ClassModel type, String member) {
        return new Place(root.module(), type.thisClass().asInternalName().replace('/', '.'), member);
    }

    private static String descriptor(Class<?> annotation) {
        return annotation.describeConstable().orElseThrow().descriptorString();
    }

    private static void each(Root root, BiConsumer<Root, ClassModel> visitor) {
        try (Stream<Path> files = Files.walk(root.directory())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                visitor.accept(root, ClassFile.of().parse(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package cl.bitacora.eventstore;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.kernel.Rut;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes a plausible instance of any event from the names and types of its components: a course of Talca in March 2020.
 * Fails on a name that it has no value for, so that no example is filled with nonsense.
 */
final class ExampleMaker {
    private static final PersonId ANA = new PersonId("p-3f2a91c07d5e4b18a6c2d9e0f1b2c3d4");
    private static final PersonId EVA = new PersonId("p-91b07c2e6a4d4f53b8e1c0d2a3f4e5b6");

    private static final Map<String, String> TEXTS = table("""
            act = Res. Ex. 1204/2020
            actionRegistration = 6204817
            activityName = Operación de bodegas
            acuerdo = bodegas-1-ao
            address = 1 Sur 1234, Talca
            by = 9f1c2b7e-coordinadora
            cause = attendance-corrected
            causeCode = justification-arrived
            certificate = bodegas-1-normal
            closingForm = bodegas-1-cierre
            code = few-marks
            commune = Talca
            companyName = Bodegas del Maule SpA
            companyRut = 76192083-9
            course = bodegas
            courseName = Operación de bodegas
            debt = bodegas-1-liquidacion-saldo
            documentNumber = 4418
            email = coordinacion@otec.example
            file = bodegas-1-liquidacion
            folio = 118-2020
            installation = sala-2
            invoice = 4418
            item = startsOn
            kind = voucher
            lateReason =
            letter = A
            markId = sala-2:17
            material = Guantes de seguridad
            mediaType = application/pdf
            module = Recepción de mercadería
            number = 4418
            observations = Sin observaciones
            otecName = Capacitación Maule Ltda.
            otecRut = 76543210-3
            oticName = OTIC del Sur
            oticRut = 70200800-K
            participant = p-3f2a91c07d5e4b18a6c2d9e0f1b2c3d4
            percent = 83.33
            personInCharge = p-91b07c2e6a4d4f53b8e1c0d2a3f4e5b6
            phone = +56 71 200 0000
            place = 1 Sur 1234, piso 2
            profession = Técnico en logística
            proposal = 2020-03-02
            publicKey = MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
            purchaseOrder = 812-77-SE20
            reason = Falta el documento de la página 3
            reasonCode = not-legible
            reference = transferencia-55121
            region = 7
            replacesFolio = 97-2020
            requested = 2020-03-09
            requestedBy = 9f1c2b7e-coordinadora
            resolution = Res. Ex. 1310/2020
            rivalBatch = {}
            senceCode = 1237945612
            signature = mFQ7cCqv0n1rPpGr0Bsxnj2a7bJ0v4nqfT0tq7iKqk4c1s6sQwq2o0bq0X5o1o9vX0m3y8m7yT2b8hQ1n5wBAA==
            specification = Talla L, nitrilo
            subject = relator-registered
            text = Recepción y registro de mercadería; práctica con lector de códigos
            validatedBy = 5d2e8a01-encargada
            verificationCode = 7KQ2-9XMD-44TC-WB1H
            voucher = VCH-2020-00118
            what = Registro de marcas del 9 de marzo
            wording = Para garantizar el anticipo del curso bodegas-1
            """);

    /** Where a name means something else in one record. */
    private static final Map<String, String> SPECIAL = table("""
            CreditedLine.creditedSeconds = 14400
            CourseRegistered.name = Operación de bodegas
            InstallationEnrolled.name = Sala 2, sede Talca
            PlannedActivity.name = Visita a una bodega con cámara de frío
            MinimumAuthorised.reason = Comuna con menos postulantes
            StartExtended.reason = Faltan dos matrículas para el mínimo
            AnnulmentRequested.reason = La factura lleva otro número de acción
            AnnulmentRejected.reason = El número de acción es el correcto
            InvoiceIssued.text = Operación de bodegas, 120 horas, 15 participantes
            RivalPartKept.text = {}
            """);

    private static final Map<String, Long> NUMBERS = numbers("""
            advances 0, advancesDeducted 0, amount 812300, atSeq 17, attendees 12, available 812300, blockSeconds 14400,
            compensated 0, correlative 118, coverage 20, creditedSeconds 360000, daysFromEnd 3, durationMinutes 240,
            enrolled 15, examinations 0, firstSeq 1, gapSeconds 12, heldSeconds 17280, hours 120, jumpSeconds -3600,
            lastSeq 41, minimum 10, minutes 0, net 812300, paid 812300, part 1, participants 15, parts 2, payable 812300,
            quantity 15, quota 20, remainingDebt 0, seq 17, signatures 15, sizeBytes 48213, totalSeconds 432000,
            trainingValue 812300, vace 406150, vce 406150, version 1, vhace 4000, withheld 0, year 2020
            """);

    private final Area area;
    private int explanations;

    /** For events of one catalogue. */
    ExampleMaker(String source) {
        this.area = Area.valueOf(source.toUpperCase(Locale.ROOT));
    }

    /** When and on what ground things happen there. */
    private enum Area {
        GATEWAY("2020-03-09T16:05:00Z", "LCE-904", "RES-4853-2015", "Resuelvo 2, 15)"),
        ATTENDANCE("2020-03-09T16:05:00Z", "LCE-904", "RES-4853-2015", "Resuelvo 2, 15)"),
        COURSES("2020-03-09T19:30:00Z", "BONO-091", "RES-0334-2020", "6.2"),
        CERTIFICATES("2020-04-20T13:10:00Z", "CERT-903", "FAQ-CERTIFICADOS", "Q132"),
        PAYMENTS("2020-05-04T14:45:00Z", "BONO-180", "RES-0334-2020", "8.2.1");

        private final Instant at;
        private final RuleId rule;
        private final Citation ground;

        Area(String at, String rule, String norm, String numeral) {
            this.at = Instant.parse(at);
            this.rule = RuleId.of(rule);
            this.ground = new Citation(norm, numeral);
        }
    }

    /** An instance of a record. */
    <T> T make(Class<T> record) throws ReflectiveOperationException {
        RecordComponent[] components = record.getRecordComponents();
        Object[] values = new Object[components.length];
        boolean explanation = record == Explanation.class;
        explanations += explanation ? 1 : 0;
        for (int i = 0; i < values.length; i++) {
            String name = components[i].getName();
            String special = SPECIAL.get(record.getSimpleName() + "." + name);
            if (special == null) {
                values[i] = value(name, components[i].getGenericType());
            } else {
                values[i] = components[i].getType() == long.class ? (Object) Long.valueOf(special) : special;
            }
        }
        explanations -= explanation ? 1 : 0;
        Constructor<T> canonical = record.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        canonical.setAccessible(true);
        return canonical.newInstance(values);
    }

    private Object value(String name, Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(name, list.getActualTypeArguments()[0]);
        }
        if (type instanceof ParameterizedType maybe && maybe.getRawType() == Optional.class) {
            return Optional.of(value(name, maybe.getActualTypeArguments()[0]));
        }
        if (type == String.class && name.equals("value")) {
            return Long.toString(seconds());
        }
        if (type == String.class) {
            return text(name);
        }
        if (type == int.class) {
            return Math.toIntExact(number(name));
        }
        if (type == long.class) {
            return number(name);
        }
        if (type == Clp.class) {
            return new Clp(number(name));
        }
        if (type == boolean.class) {
            return !name.equals("late") && !name.equals("overdue") && !name.equals("breach");
        }
        if (type instanceof Class<?> known && known.isEnum()) {
            return known.getEnumConstants()[0];
        }
        if (type instanceof Class<?> known) {
            return kernel(name, known);
        }
        throw new IllegalStateException("no example of " + type + " " + name);
    }

    private Object kernel(String name, Class<?> type) throws ReflectiveOperationException {
        return switch (type.getSimpleName()) {
            case "Instant" -> name.equals("dueAt") ? area.at.plus(Duration.ofDays(2)) : area.at;
            case "LocalDate" -> day(name);
            case "LocalTime" -> LocalTime.of(9, 0);
            case "PersonId" -> name.equals("participant") ? ANA : EVA;
            case "SectionId" -> new SectionId("bodegas-1");
            case "BlockKey" -> BlockKey.parse("bodegas-1.20200309.A");
            case "Rut" -> Rut.ofNumber(76_543_210);
            case "RuleId" -> area.rule;
            case "Citation" -> area.ground;
            case "Fact" -> Fact.of("creditedSeconds", seconds());
            case "Ratio" -> Ratio.of(5, 6);
            default -> make(type);
        };
    }

    /** Credit of one block, or of the section. */
    private long seconds() {
        return area == Area.ATTENDANCE ? 14_400 : 360_000;
    }

    private static LocalDate day(String name) {
        return switch (name) {
            case "endsOn", "endedOn", "lastClassOn", "validTo", "performanceGuaranteeTo" -> LocalDate.of(2020, 4, 17);
            case "startsOn", "on", "firstClassOn", "validFrom" -> LocalDate.of(2020, 3, 9);
            case "issuedOn" -> LocalDate.of(2020, 4, 20);
            default -> LocalDate.of(2020, 5, 4);
        };
    }

    private List<Object> list(String name, Type element) throws ReflectiveOperationException {
        if (name.equals("basis") && explanations > 1) {
            return List.of();
        }
        List<Object> all = new ArrayList<>();
        if (element == PersonId.class) {
            all.addAll(List.of(ANA, EVA));
        } else if (element == String.class) {
            all.add(name.equals("missingMonths") ? "2020-03" : "1237945612");
        } else {
            all.add(value(name, element));
        }
        return all;
    }

    private static String text(String name) {
        if (name.toLowerCase(Locale.ROOT).endsWith("hash") || name.endsWith("256")) {
            return "9b74c9897bac770ffc029102a200c5de6f4d0e3b1a2c58d7e1f03542b6a7c8d9";
        }
        String text = TEXTS.get(name);
        if (text == null) {
            throw new IllegalStateException("no example text for a component named " + name);
        }
        return text;
    }

    private static long number(String name) {
        Long number = NUMBERS.get(name);
        if (number == null) {
            throw new IllegalStateException("no example number for a component named " + name);
        }
        return number;
    }

    private static Map<String, String> table(String lines) {
        Map<String, String> table = new HashMap<>();
        lines.lines().forEach(line -> {
            int equals = line.indexOf('=');
            table.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        });
        return table;
    }

    private static Map<String, Long> numbers(String pairs) {
        return Arrays.stream(pairs.strip().split(",\\s*"))
                .map(pair -> pair.split(" "))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Long.valueOf(pair[1])));
    }
}

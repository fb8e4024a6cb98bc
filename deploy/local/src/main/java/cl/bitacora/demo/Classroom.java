package cl.bitacora.demo;

import static cl.bitacora.local.Service.ATTENDANCE_LEDGER;
import static cl.bitacora.local.Service.BIOMETRIC_GATEWAY;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Chile;
import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.DemoDelay;
import cl.bitacora.testkit.journal.DemoPerson;
import cl.bitacora.testkit.journal.DemoScenario;
import cl.bitacora.testkit.journal.DemoScenario.Upload;
import cl.bitacora.testkit.journal.Keypair;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two class PCs, eight days of marks, four justified late entries. */
final class Classroom {
    private final World world;

    Classroom(World world) {
        this.world = world;
    }

    void tell() {
        world.narrator.chapter(
                "Ocho días de clase, marcados con el dedo y sin internet",
                "En la sala hay un computador con lector de huella. Anota cada entrada y salida en un registro que se firma y",
                "encadena: nadie puede borrar ni agregar una marca después sin que se note. Al terminar el día lo envía.");
        world.know("room1", room("Sala 1, Talca", DemoScenario.firstRoomKeys(), "room1"));
        world.know("room2", room("Sala 2, Talca", DemoScenario.secondRoomKeys(), "room2"));
        download("room1");
        download("room2");
        DemoScenario scenario = scenario(world);
        for (int day = 1; day <= DemoCourse.DAYS.size(); day++) {
            LocalDate on = DemoCourse.DAYS.get(day - 1);
            for (Upload upload : scenario.uploads(day)) {
                upload(upload);
            }
            DemoDelay.ALL.stream()
                    .filter(delay -> delay.attachedOn().equals(on))
                    .forEach(this::justify);
            world.narrator.did(
                    "Día " + day + " (" + on + "): marcas recibidas, con recibo", "Res. Ex. 4853/2015, Resuelvo 2");
        }
        world.await("ocho bloques evaluados", this::everythingEvaluated);
        world.narrator.aside("Cada número que sigue se puede abrir con ?explain=true hasta llegar a estas marcas.");
    }

    /** The journals of this demonstration, once the ids are known. */
    static DemoScenario scenario(World world) {
        return new DemoScenario(new SectionId(world.section()), world.personKey, world.id("room1"), world.id("room2"));
    }

    private String room(String name, Keypair keys, String step) {
        return world.must(
                        BIOMETRIC_GATEWAY,
                        "/v1/installations",
                        Map.of(
                                "otec",
                                World.OTEC,
                                "region",
                                DemoCourse.REGION,
                                "name",
                                name,
                                "publicKey",
                                keys.publicKey()),
                        world.otec,
                        "2020-03-27T10:00:00-03:00",
                        step)
                .text("id");
    }

    private void download(String room) {
        String path = "/v1/installations/" + world.id(room) + "/sections/" + world.section();
        world.await(
                "el curso se puede descargar",
                () -> world.api.get(BIOMETRIC_GATEWAY, path, world.otec).ok());
    }

    private void upload(Upload upload) {
        Answer receipt = world.must(
                BIOMETRIC_GATEWAY,
                "/v1/installations/" + upload.installation() + "/batches",
                upload.json(),
                world.nobody,
                evening(DemoCourse.DAYS.get(upload.day() - 1)),
                "upload-" + upload.day() + "-" + upload.installation());
        if (receipt.body().path("lastSeq").asLong() < upload.batch().head().lastSeq()) {
            throw new DemoFailure("el recibo no cubre el lote: " + receipt.body());
        }
    }

    private void justify(DemoDelay delay) {
        DemoPerson person = DemoPerson.PARTICIPANTS.stream()
                .filter(candidate -> candidate.key().equals(delay.person()))
                .findFirst()
                .orElseThrow();
        Map<String, Object> body = new HashMap<>();
        body.put("rut", person.rut().formatted());
        body.put("on", delay.on().toString());
        body.put("cause", delay.cause().name());
        body.put("documents", List.of(world.document(ATTENDANCE_LEDGER, delay.issuer())));
        switch (delay.cause()) {
            case MEDICAL ->
                body.put(
                        "medical",
                        Map.of(
                                "on",
                                delay.on().toString(),
                                "time",
                                delay.receiptTime().toString(),
                                "participantAttended",
                                true));
            case ERRAND ->
                body.put(
                        "errand",
                        Map.of(
                                "institution", delay.issuer(),
                                "on", delay.on().toString(),
                                "time", delay.receiptTime().toString()));
            case SCHOOL_EVENT -> body.put("schoolEventOn", delay.on().toString());
            case OTHER_BY_DR -> body.put("reasonCode", "corte-de-ruta");
            case BEREAVEMENT -> body.put("relation", "FATHER");
            case SCHOOL_COLLECTION ->
                body.put(
                        "collection",
                        Map.of(
                                "namesParticipant",
                                true,
                                "collectsAt",
                                delay.receiptTime().toString()));
        }
        String step = "delay-" + delay.person() + "-" + delay.on();
        world.must(
                ATTENDANCE_LEDGER,
                "/v1/sections/" + world.section() + "/late-entries",
                body,
                world.otec,
                evening(delay.attachedOn()),
                step);
        if (delay.decidedByDr()) {
            world.must(
                    ATTENDANCE_LEDGER,
                    "/v1/sections/" + world.section() + "/late-entries/" + person.id(world.personKey) + "/" + delay.on()
                            + "/decision",
                    Map.of("accepted", true, "reasonCode", "corte-de-ruta"),
                    world.regional,
                    evening(delay.attachedOn()),
                    step + "-decision");
        }
    }

    private boolean everythingEvaluated() {
        Answer attendance = world.api.get(
                ATTENDANCE_LEDGER, "/v1/sections/" + world.section() + "/attendance?limit=100", world.otec);
        if (attendance.body().path("heldSeconds").asLong() != DemoCourse.HOURS * 3600L) {
            return false;
        }
        return DemoScenario.expected().stream()
                .allMatch(expected -> Result.person(attendance, expected.person())
                        .map(row -> row.path("creditedSeconds").asLong() == expected.creditedSeconds())
                        .orElse(false));
    }

    private static String evening(LocalDate on) {
        return Chile.at(on, LocalTime.of(18, 30)).toString();
    }
}

package cl.bitacora.courses.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cl.bitacora.kernel.Covers;
import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calculators of the Bono that answer the parts a body brings; each row is a case of the catalogue. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(SandboxTestResource.class)
class BonoRulesApiTest {
    private static final String ON = "2020-03-02";

    @ParameterizedTest(name = "{0}: {2} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            BONO-001 | true  | beneficiary        | {"role": "SOCIO", "size": "MICRO"}
            BONO-001 | false | beneficiary        | {"role": "DUENO", "size": "MEDIANA"}
            BONO-025 | false | lms                | {"modality": "E_LEARNING", "present": false}
            BONO-010 | true  | signatureExtension | {"businessDays": 5, "grounded": true}
            BONO-010 | false | signatureExtension | {"businessDays": 6, "grounded": true}
            BONO-011 | false | stateChange        | {"signed": true, "approved": true, "resolutionNumber": false, "date": true}
            BONO-012 | false | firstStep          | {"tradeModuleFacilitators": 0, "inTerm": true}
            BONO-014 | false | facilitator        | {"state": "APROBADO", "requestedByFacilitator": true}
            BONO-014 | true  | facilitator        | {"state": "COMUNICADO", "requestedByFacilitator": true}
            BONO-015 | false | activation         | {"sicKey": true, "convenioApproved": true, "facilitators": 0}
            BONO-017 | false | expulsion          | {"internalRules": false, "ratified": true}
            BONO-030 | false | office             | {"accredited": false, "openedInTerm": false}
            BONO-031 | OFERTA_DESHABILITADA | withoutOffice | {"open": false, "terminated": false, "advancePaid": true}
            BONO-035 | EVALUACIONES_Y_NOTAS | coordination | {"done": ["PLANES_Y_HORARIOS", "ETAPAS_Y_ACTIVIDADES", "EVALUACIONES_Y_NOTAS", "APOYO_A_FACILITADORES", "INDUCCION_EN_EL_LIBRO", "ANTECEDENTES_DE_LICENCIAS", "PAUTAS_DIGITALIZADAS"], "participantsWithoutMark": 1}
            BONO-036 | false | tutors             | {"modality": "E_LEARNING", "academic": 1, "administrative": 0}
            """)
    @Covers({
        "BONO-001",
        "BONO-010",
        "BONO-011",
        "BONO-012",
        "BONO-014",
        "BONO-015",
        "BONO-017",
        "BONO-025",
        "BONO-030",
        "BONO-031",
        "BONO-035",
        "BONO-036"
    })
    void programme_setup(String rule, String result, String part, String body) {
        Rules.one("programme-setup", ON, part, body, rule, result);
    }

    @Test
    @Covers({"BONO-003", "BONO-005"})
    void a_modality_has_one_phase_and_its_systems() {
        Rules.ask("programme-setup", "{\"on\": \"2020-03-02\", \"modality\": \"E_LEARNING\"}")
                .statusCode(200)
                .body("answers", hasSize(2))
                .body("answers[0].result", equalTo("FASE_LECTIVA"))
                .body("answers[1].result", equalTo("SIC, LMS, REUF"))
                .body("answers[1].why.sentence", containsString("SIC, LMS, REUF"));
    }

    @ParameterizedTest(name = "{0}: {2} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            BONO-040 | false | compatible     | {"others": [{"from": "2020-03-01"}], "inPractice": false, "appliedOn": "2020-03-10"}
            BONO-040 | true  | compatible     | {"others": [{"from": "2020-01-01", "until": "2020-02-10"}], "inPractice": false, "appliedOn": "2020-03-10"}
            BONO-040 | false | compatible     | {"others": [], "inPractice": true, "appliedOn": "2020-03-10"}
            BONO-041 | true  | sectionEnabled | true
            BONO-042 | false | changeOfOption | {"enrolled": true, "coursesAvailable": true}
            BONO-043 | false | special        | {"cause": "PARTICIPACION_ANTERIOR", "errorScreen": true, "previousTrainingScreen": false, "requirementsProof": true}
            BONO-043 | true  | special        | {"cause": "OTRO_PROBLEMA_DEL_PORTAL", "errorScreen": true, "previousTrainingScreen": false, "requirementsProof": true}
            BONO-044 | false | whitelist      | {"problemVerified": true, "requirementsVerified": false}
            BONO-049 | false | toldOfRescheduling | false
            BONO-052 | true  | offSystem      | {"atFair": true, "approvedBySence": true, "regularisedOn": "2020-03-12", "dueOn": "2020-03-12"}
            BONO-052 | false | offSystem      | {"atFair": true, "approvedBySence": true, "regularisedOn": "2020-03-13", "dueOn": "2020-03-12"}
            """)
    @Covers({"BONO-040", "BONO-041", "BONO-042", "BONO-043", "BONO-044", "BONO-049", "BONO-052"})
    void applications(String rule, String result, String part, String body) {
        Rules.one("applications", part, body, rule, result);
    }

    @ParameterizedTest(name = "{0}: {2} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            BONO-020 | 2020-03-31 | firstSections | {"approvedOn": "2020-03-16", "communicatedOn": "2020-03-16"}
            BONO-020 | 2020-04-06 | firstSections | {"approvedOn": "2020-03-16", "communicatedOn": "2020-03-20"}
            BONO-022 | false | assignments | {"assigned": [{"course": "c1", "commune": "07101"}, {"course": "c1", "commune": "07301"}, {"course": "c2", "commune": "07401"}], "withSection": [{"course": "c1", "commune": "07101"}, {"course": "c1", "commune": "07301"}]}
            BONO-064 | MULTA, TERMINO_ANTICIPADO, SIN_EFECTO, NUEVO_PLAZO | notStarted | {"dueOn": "2020-03-23", "today": "2020-03-24", "groundedReasons": false}
            BONO-064 | NUEVO_PLAZO | notStarted | {"dueOn": "2020-03-23", "today": "2020-03-24", "groundedReasons": true}
            BONO-064 | NINGUNO | notStarted | {"dueOn": "2020-03-23", "today": "2020-03-23", "groundedReasons": false}
            BONO-066 | true  | correctionBusinessDays | 5
            BONO-066 | false | correctionBusinessDays | 6
            BONO-070 | false | increase  | {"senceAsks": false, "letter": false, "reasons": true, "act": true, "centralValidation": true, "budget": true}
            BONO-070 | true  | increase  | {"senceAsks": true, "letter": false, "reasons": false, "act": true, "centralValidation": true, "budget": true}
            BONO-071 | false | guarantee | {"newCoversAll": true, "pendingProcesses": true}
            BONO-072 | ACEPTADO | transferInRegion | {"accepted": true, "answeredOn": "2020-03-09", "dueOn": "2020-03-09", "places": 25}
            BONO-072 | SILENCIO | transferInRegion | {"accepted": true, "answeredOn": "2020-03-10", "dueOn": "2020-03-09", "places": 25}
            BONO-073 | false | transferToRegion | {"representative": false, "guarantee": true, "convenio": true, "originalValues": true}
            BONO-075 | 4000  | hourlyValue | {"offeredClp": 4000, "addedPlaces": 5}
            """)
    @Covers({"BONO-020", "BONO-022", "BONO-064", "BONO-066", "BONO-070", "BONO-071", "BONO-072", "BONO-073"})
    void coverage(String rule, String result, String part, String body) {
        Rules.one("coverage", ON, part, body, rule, result);
    }

    @ParameterizedTest(name = "{0}: {2} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            BONO-112 | false | change     | {"kind": "LUGAR", "sameRegion": false}
            BONO-112 | true  | change     | {"kind": "LUGAR", "sameRegion": true}
            BONO-110 | false | regular    | {"afterStart": true, "anexoApproved": false}
            BONO-086 | false | adaptation | {"complete": true, "keepsPlanAndQuality": true, "extraMoney": false, "presentedOn": "2020-03-11", "dueOn": "2020-03-09"}
            BONO-108 | false | acuerdoApproved | false
            BONO-109 | false | subsidies  | {"acuerdoSigned": true, "programmeHasAmount": false}
            BONO-123 | true  | elearningFailedStart | {"modality": "E_LEARNING", "lmsDefect": true, "startOn": "2020-03-23", "toldOn": "2020-03-23", "earlierFailures": 0}
            BONO-123 | false | elearningFailedStart | {"modality": "E_LEARNING", "lmsDefect": true, "startOn": "2020-03-23", "toldOn": "2020-03-24", "earlierFailures": 0}
            BONO-123 | false | elearningFailedStart | {"modality": "E_LEARNING", "lmsDefect": true, "startOn": "2020-03-23", "toldOn": "2020-03-23", "earlierFailures": 1}
            BONO-210 | DIPLOMA, ACTA | finalState | "APROBADO"
            BONO-210 | ACTA  | finalState | "REPROBADO"
            BONO-143 | 2020-05-25 | statesEnteredOn | "2020-05-20"
            """)
    @Covers({"BONO-086", "BONO-108", "BONO-109", "BONO-110", "BONO-112", "BONO-123", "BONO-143", "BONO-210"})
    void annexes(String rule, String result, String part, String body) {
        Rules.one("annexes", ON, part, body, rule, result);
    }

    @Test
    void what_is_missing_is_said_in_words() {
        Rules.ask("applications", "{\"whitelist\": {\"problemVerified\": false, \"requirementsVerified\": false}}")
                .body("answers[0].why.sentence", containsString("verificación del problema; verificación de los"))
                .body("answers[0].why.facts.missing", equalTo("problemVerified, requirementsVerified"));
    }

    @ParameterizedTest(name = "{0} → {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            programme-setup | signatureExtension.businessDays | number-out-of-range | {"on": "2020-03-02", "signatureExtension": {"businessDays": -1, "grounded": true}}
            programme-setup | on | date-before-norm | {"on": "2019-03-02", "modality": "PRESENCIAL"}
            programme-setup | beneficiary.size | unreadable-field | {"on": "2020-03-02", "beneficiary": {"role": "SOCIO", "size": "ENORME"}}
            programme-setup | beneficiary.size | missing-field | {"on": "2020-03-02", "beneficiary": {"role": "SOCIO"}}
            programme-setup | beneficiary | nothing-to-check | {"on": "2020-03-02"}
            applications | compatible | nothing-to-check | {}
            applications | compatible.others[0].until | unreadable-field | {"compatible": {"others": [{"from": "2020-03-01", "until": "2020-02-01"}], "inPractice": false, "appliedOn": "2020-03-10"}}
            applications | voucher | unknown-field | {"voucher": true}
            coverage | hourlyValue.offeredClp | amount-out-of-range | {"on": "2020-03-02", "hourlyValue": {"offeredClp": -1, "addedPlaces": 5}}
            coverage | firstSections.approvedOn | day-outside-calendar | {"on": "2020-03-02", "firstSections": {"approvedOn": "2050-01-01", "communicatedOn": "2020-03-02"}}
            annexes | statesEnteredOn | day-outside-calendar | {"on": "2020-03-02", "statesEnteredOn": "1990-01-01"}
            """)
    void wrong_input_names_its_field(String path, String field, String code, String body) {
        Rules.bad(path, body, field, code);
    }
}

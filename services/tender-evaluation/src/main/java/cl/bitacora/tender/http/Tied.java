package cl.bitacora.tender.http;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.tender.domain.Bases;
import cl.bitacora.tender.domain.Grade;
import cl.bitacora.tender.domain.grading.Behaviour;
import cl.bitacora.tender.domain.grading.CourseOffer;
import cl.bitacora.tender.domain.grading.EvaluatedOffer;
import cl.bitacora.tender.domain.grading.EvaluatedOffer.Criteria;
import cl.bitacora.tender.domain.grading.Experience;
import cl.bitacora.tender.domain.grading.Fines;
import cl.bitacora.tender.domain.grading.OfferState;
import cl.bitacora.tender.domain.grading.RegionalRecord;
import cl.bitacora.tender.domain.grading.Rubric;
import cl.bitacora.tender.domain.grading.Technical;
import cl.bitacora.tender.domain.grading.TechnicalSheet;
import cl.bitacora.tender.http.Inputs.TiedInput;
import java.util.List;
import java.util.Optional;

/** An offer of which only its grades are known: enough to break a tie. */
final class Tied {
    private Tied() {}

    static EvaluatedOffer offer(String at, TiedInput given) {
        Finding<Grade> technical = finding("TEN-111", Reading.grade(at + "technical", given.technical()));
        Finding<Grade> desertion = finding("TEN-104", Reading.grade(at + "desertion", given.desertion()));
        Finding<Grade> experience = finding("TEN-101", Reading.grade(at + "experience", given.experience()));
        Finding<Grade> behaviour = finding("TEN-109", Reading.grade(at + "behaviour", given.behaviour()));
        Grade total = Reading.grade(at + "finalGrade", given.finalGrade());
        Finding<Ratio> fines = finding("TEN-108", Reading.percent(at + "finesPercent", given.finesPercent()));
        return new EvaluatedOffer(
                course(at, given),
                OfferState.RANKED,
                Optional.of(new Criteria(
                        new Experience(experience, desertion, experience),
                        new Behaviour(fines, Optional.of(behaviour.value()), behaviour),
                        new Technical(Optional.empty(), List.of(), technical, technical, finding("TEN-134", false)))),
                Optional.empty(),
                Optional.of(total.exact()),
                Optional.of(total),
                finding("TEN-096", total));
    }

    private static CourseOffer course(String at, TiedInput given) {
        int courses = Reading.count(at + "courses", given.courses());
        Clp hourlyValue = Reading.pesos(at + "hourlyValueClp", given.hourlyValueClp());
        return new CourseOffer(
                Reading.text(at + "id", given.id()),
                Reading.bidder(at + "otec", given.otec()),
                Reading.text(at + "course", given.course()),
                hourlyValue,
                hourlyValue,
                Reading.time(at + "sentAt", given.sentAt()),
                new RegionalRecord(courses, courses, 0, 0, Fines.NONE, courses),
                new TechnicalSheet(
                        TechnicalSheet.Origin.CATALOGO,
                        List.of(new TechnicalSheet.Module("", Rubric.PRESENCIAL, List.of(), true, false)),
                        Optional.empty()),
                Optional.empty());
    }

    private static <T> Finding<T> finding(String rule, T value) {
        return Finding.of(RuleId.of(rule), value, Bases.ba("6.1 d)"));
    }
}

package cl.bitacora.classroom.domain;

import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The answer to a step: unlike a service's decision it may be a question, because a person stands in front of the PC. */
public sealed interface Verdict {

    /** It happened. The steps' records must be on disk before the notice is shown (a green light is a promise). */
    record Done(List<Step> steps, Notice notice) implements Verdict {
        public Done {
            steps = List.copyOf(steps);
        }

        /** What goes to the journal, in order. */
        public List<JournalRecord> records() {
            return steps.stream()
                    .flatMap(step -> step instanceof Step.Wrote wrote ? Stream.of(wrote.said()) : Stream.empty())
                    .toList();
        }
    }

    /** Nothing happened; says why and by which numeral. */
    record Refused(Refusal refusal) implements Verdict {}

    /** Nothing happened yet: the same command, confirmed, will do it. */
    record Asks(List<Question> questions) implements Verdict {
        public Asks {
            questions = List.copyOf(questions);
        }
    }

    static Verdict done(Notice notice, Step... steps) {
        return new Done(Arrays.asList(steps), notice);
    }

    static Verdict refuse(Refusal refusal) {
        return new Refused(refusal);
    }
}

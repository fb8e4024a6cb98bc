package cl.bitacora.attendance.policies;

import cl.bitacora.attendance.Streams;
import cl.bitacora.attendance.domain.SectionFacts;
import cl.bitacora.attendance.domain.block.BlockCommand;
import cl.bitacora.attendance.domain.block.BlockCommand.CloseDay;
import cl.bitacora.attendance.domain.block.BlockCommand.NoteContradiction;
import cl.bitacora.attendance.domain.block.BlockCommand.TakeRecord;
import cl.bitacora.attendance.domain.block.BlockState;
import cl.bitacora.attendance.views.AttendanceQueries;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.journals.EnrolmentEvent;
import cl.bitacora.contracts.journals.InstallationEvent;
import cl.bitacora.contracts.journals.InvitationEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.journals.TimeCertainty;
import cl.bitacora.contracts.journals.TimeStretch;
import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.RecordedEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the class PCs wrote down becomes part of its block. Nothing is dropped: an unknown section waits. */
@Singleton
public class JournalIntake implements Policy<JournalEvent> {
    private final Aggregates<BlockCommand, BlockState, BlockEvent> blocks;
    private final Sections sections;
    private final AttendanceQueries queries;

    @Inject
    public JournalIntake(
            Aggregates<BlockCommand, BlockState, BlockEvent> blocks, Sections sections, AttendanceQueries queries) {
        this.blocks = blocks;
        this.sections = sections;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "journal-intake";
    }

    @Override
    public EventCatalogue<JournalEvent> source() {
        return JournalEvent.CATALOGUE;
    }

    /** A record's effect rests on the block's own state and on the section's facts. */
    @Override
    public boolean together() {
        return true;
    }

    @Override
    public Reaction react(RecordedEvent<JournalEvent> recorded, Reactor reactor) {
        return switch (recorded.event()) {
            case UploadEvent.TimeReadRecorded reading -> new Reaction.Ignored();
            case UploadEvent.Recorded record -> take(record, reactor);
            case UploadEvent.TimeClassified classified -> contradict(classified, reactor);
            case UploadEvent.BatchReceived received -> new Reaction.Ignored();
            case UploadEvent.AnchorIssued anchor -> new Reaction.Ignored();
            case UploadEvent.ForkDetected fork -> new Reaction.Ignored();
            case UploadEvent.RivalPartKept rival -> new Reaction.Ignored();
            case InstallationEvent installation -> new Reaction.Ignored();
            case InvitationEvent invitation -> new Reaction.Ignored();
            case EnrolmentEvent enrolment -> new Reaction.Ignored();
        };
    }

    private Reaction take(UploadEvent.Recorded record, Reactor reactor) {
        BlockKey key = record.block();
        Optional<SectionFacts> section = sections.recent(key.section());
        if (section.isEmpty()) {
            return new Reaction.Later("la sección " + key.section() + " aún no llega desde los cursos");
        }
        if (record instanceof UploadEvent.BlockCreatedRecorded) {
            closeEarlierDays(record, section.get(), reactor);
        }
        reactor.last(
                blocks,
                Streams.block(key),
                new TakeRecord(record.said(), record.installation(), record.seq(), sections.of(section.get(), key)));
        return new Reaction.Handled();
    }

    /** Times that the clocks' evidence contradicts are flagged in each block that they touch; what counts stays as it is. */
    private Reaction contradict(UploadEvent.TimeClassified classified, Reactor reactor) {
        List<NoteContradiction> commands = new ArrayList<>();
        for (TimeStretch stretch : classified.stretches()) {
            for (BlockKey key :
                    stretch.certainty() == TimeCertainty.CONTRADICTORY ? stretch.blocks() : List.<BlockKey>of()) {
                Optional<SectionFacts> section = sections.recent(key.section());
                if (section.isEmpty()) {
                    return new Reaction.Later("la sección " + key.section() + " aún no llega desde los cursos");
                }
                commands.add(new NoteContradiction(
                        key, classified.at(), classified.installation(), stretch, sections.of(section.get(), key)));
            }
        }
        for (int i = 0; i < commands.size(); i++) {
            NoteContradiction command = commands.get(i);
            if (i + 1 < commands.size()) {
                reactor.execute(blocks, Streams.block(command.block()), command);
            } else {
                reactor.last(blocks, Streams.block(command.block()), command);
            }
        }
        return commands.isEmpty() ? new Reaction.Ignored() : new Reaction.Handled();
    }

    /** A journal has no holes: its record of a later day proves that it has nothing more of the earlier ones (FIN-902). */
    private void closeEarlierDays(UploadEvent.Recorded record, SectionFacts section, Reactor reactor) {
        BlockKey key = record.block();
        for (BlockKey earlier : queries.unfinishedBefore(key.section(), key.on(), record.installation())) {
            int blocksOfDay = queries.blocksOf(earlier.section(), earlier.on()).size();
            reactor.execute(
                    blocks,
                    Streams.block(earlier),
                    new CloseDay(earlier, record.at(), blocksOfDay, sections.of(section, earlier)));
        }
    }
}

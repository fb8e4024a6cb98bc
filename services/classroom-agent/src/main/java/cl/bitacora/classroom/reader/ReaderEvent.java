package cl.bitacora.classroom.reader;

/** A reader came or went. */
public sealed interface ReaderEvent {
    ReaderInfo reader();

    record Plugged(ReaderInfo reader) implements ReaderEvent {}

    record Unplugged(ReaderInfo reader) implements ReaderEvent {}
}

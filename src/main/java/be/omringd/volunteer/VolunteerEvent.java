package be.omringd.volunteer;

/** What happened to a volunteer; published inside the transaction, for modules that must follow. */
public sealed interface VolunteerEvent {

    VolunteerId volunteerId();

    /** The last paper that was missing is there: this volunteer may begin. */
    record VolunteerCleared(VolunteerId volunteerId) implements VolunteerEvent {}

    /** A volunteer stopped, or a candidate withdrew or was declined: whoever proposed them goes on without. */
    record VolunteerLeft(VolunteerId volunteerId) implements VolunteerEvent {}

    /** Two were one person: what belongs to {@code volunteerId} belongs to {@code into} from now on. */
    record DuplicateMerged(VolunteerId volunteerId, VolunteerId into) implements VolunteerEvent {}

    /** Something about this volunteer changed; screens that show it refresh. */
    record VolunteerChanged(VolunteerId volunteerId) implements VolunteerEvent {}
}

package be.omringd.group;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.Phase;
import be.omringd.person.ContactDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.Volunteers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The group of each file, whatever its kind: how far it is, who is in it and who keeps it going. Who may work in the file may work in
 * its group; everybody else is refused.
 */
@Service
@Transactional
public class Groups {

    private final Lives lives;
    private final Kinds kinds;
    private final Volunteers volunteers;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Groups(Lives lives, Kinds kinds, Volunteers volunteers, CaseFiles files, ApplicationEventPublisher events, Clock clock) {
        this.lives = lives;
        this.kinds = kinds;
        this.volunteers = volunteers;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** How the group of this file stands; where none was started, nobody leads it. */
    @Transactional(readOnly = true)
    public GroupSummary get(CaseId caseId) {
        files.check(caseId);
        return lives.findById(caseId.value()).map(this::summary).orElse(new GroupSummary(caseId, null, Leader.NONE, null, null));
    }

    /** The people who said yes, in the order in which they did. */
    @Transactional(readOnly = true)
    public List<GroupMember> members(CaseId caseId) {
        files.check(caseId);
        return kinds.members().stream().flatMap(kind -> kind.of(caseId).stream()).toList();
    }

    /** Code of the place around which the group meets: near the person whom it is around, or as its kind knows it. */
    @Transactional(readOnly = true)
    public Optional<String> meetsAround(CaseId caseId) {
        return Optional.ofNullable(files.get(caseId).contact()).map(ContactDetails::placeCode)
                .or(() -> kinds.members().stream().flatMap(kind -> kind.meetsAround(caseId).stream()).findFirst());
    }

    /** Whom the people of this group know and can ask, where we know that; members first. */
    @Transactional(readOnly = true)
    public List<PersonAround> around(CaseId caseId) {
        files.check(caseId);
        return kinds.around().stream().flatMap(kind -> kind.of(caseId).stream()).toList();
    }

    /** A group is going to be made, perhaps once more: nobody leads it yet. */
    public void begin(CaseId caseId) {
        files.hold(caseId);
        lives.findById(caseId.value()).ifPresent(GroupLife::beginAnew);
    }

    /** The group starts; staff lead the first gatherings while a volunteer is looked for. Saying it twice is saying it once. */
    public void startUp(CaseId caseId) {
        files.hold(caseId);
        if (enter(caseId, GroupPhase.STARTING_UP)) {
            life(caseId).startUp(clock.instant());
            files.note(caseId, "group.event.startUp", null);
        }
    }

    /** This volunteer becomes the companion of the group. */
    public void welcomeVolunteer(CaseId caseId, VolunteerId volunteer) {
        GroupLife life = change(caseId);
        if (!volunteer.value().equals(life.companionId())) {
            life.welcome(volunteer.value());
            files.note(caseId, "group.event.volunteerWelcomed", null);
            events.publishEvent(new GroupEvent.LeaderChanged(caseId, life.leader()));
        }
    }

    /** Without a volunteer: who keeps the group going instead; {@link Leader#NONE} when the companion leaves. */
    public void leadBy(CaseId caseId, Leader leader) {
        GroupLife life = change(caseId);
        if (life.leader() != leader) {
            life.leadBy(leader);
            files.note(caseId, "group.event.leader." + leader.code(), null);
            events.publishEvent(new GroupEvent.LeaderChanged(caseId, leader));
        }
    }

    /** These two volunteers were one: groups keep their companion, under the name that is kept. Who may say so was looked at before. */
    void sameCompanion(VolunteerId volunteer, VolunteerId kept) {
        lives.flush();
        lives.moveCompanion(volunteer.value(), kept.value());
    }

    /**
     * The group and its file come into this phase; false where they are in it already. A person may have stopped while the process was
     * on its way here: an ending is not taken back.
     */
    boolean enter(CaseId caseId, Phase phase) {
        Phase now = files.get(caseId).phase();
        if (now.isEnd() || now == phase) {
            return false;
        }
        events.publishEvent(new GroupEvent.Entered(caseId, phase));
        files.enter(caseId, phase);
        return true;
    }

    /** What is kept of the group of this file, for services that have checked the access. */
    GroupLife life(CaseId caseId) {
        return lives.findById(caseId.value()).orElseGet(() -> lives.save(new GroupLife(caseId)));
    }

    /** The same, where something was kept. */
    Optional<GroupLife> findLife(CaseId caseId) {
        return lives.findById(caseId.value());
    }

    /** With its file locked: changes in one case wait for each other. */
    private GroupLife change(CaseId caseId) {
        if (files.hold(caseId).status() == CaseStatus.CLOSED) {
            throw new IllegalStateException("File " + caseId + " is closed");
        }
        return life(caseId);
    }

    private GroupSummary summary(GroupLife life) {
        Optional<VolunteerId> companion = Optional.ofNullable(life.companionId()).map(VolunteerId::new);
        return new GroupSummary(
                life.caseId(), life.startedUpAt(), life.leader(), companion.orElse(null),
                companion.flatMap(volunteers::find).map(volunteer -> volunteer.person().fullName()).orElse(null));
    }

    interface Lives extends JpaRepository<GroupLife, UUID> {

        @Modifying(clearAutomatically = true)
        @Query("update GroupLife l set l.companionId = :kept where l.companionId = :volunteerId")
        void moveCompanion(UUID volunteerId, UUID kept);
    }
}

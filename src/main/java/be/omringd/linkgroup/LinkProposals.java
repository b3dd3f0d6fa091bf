package be.omringd.linkgroup;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.database.UtcMoments;
import be.omringd.engine.Ids;
import be.omringd.linkgroup.Arrangement.Group;
import be.omringd.linkgroup.Arrangement.Member;
import be.omringd.place.Region;
import be.omringd.volunteer.EnumSetText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The proposals that are kept. A proposal is about people of some regions and is there for colleagues who see all of these: others do not
 * learn that it exists. It begins nothing for anybody until a group of it is started ({@link LinkGroupStart}). See
 * docs/decisions/0052-composing-link-groups.md.
 */
@Service
@Transactional
public class LinkProposals {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkProposals(JdbcClient jdbc, CaseFiles files, CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** A proposal was made, changed or removed. */
    public record Changed(UUID id) {}

    /** Those that the current actor may see, what was changed last comes first. */
    @Transactional(readOnly = true)
    public List<LinkProposal> all() {
        check();
        return read(jdbc.sql("select * from link_proposal order by changed_at desc, id desc"));
    }

    /** This one; empty where there is none, or none for the current actor. */
    @Transactional(readOnly = true)
    public Optional<LinkProposal> find(UUID id) {
        check();
        return read(jdbc.sql("select * from link_proposal where id = ?").param(id)).stream().findFirst();
    }

    /** Whether {@link #find} has it, without reading who is in its groups. */
    @Transactional(readOnly = true)
    boolean isThere(UUID id) {
        check();
        return jdbc.sql("select * from link_proposal where id = ?").param(id).query((row, n) -> withoutGroups(row)).optional()
                .filter(this::isVisible).isPresent();
    }

    /** This one, kept as it is until the end of the transaction. */
    Optional<LinkProposal> findLocked(UUID id) {
        check();
        return lock(id);
    }

    private Optional<LinkProposal> lock(UUID id) {
        return read(jdbc.sql("select * from link_proposal where id = ? for update").param(id)).stream().findFirst();
    }

    /** The regions of the current actor. */
    Set<Region> ownRegions() {
        return currentActor.get().visibleRegions();
    }

    private boolean isVisible(LinkProposal proposal) {
        return ownRegions().containsAll(proposal.regions());
    }

    private void check() {
        if (!currentActor.get().isCaseworker()) {
            throw new AccessDeniedException("No access to proposals");
        }
    }

    /** A new one about people of these regions, which are the actor's. */
    public UUID make(Set<Region> regions, Arrangement arrangement) {
        check();
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("Of no region");
        }
        if (!currentActor.get().visibleRegions().containsAll(regions)) {
            throw new AccessDeniedException("Of regions that are not one's own");
        }
        mustSee(arrangement, Arrangement.EMPTY);
        return makeOf(regions, arrangement);
    }

    /** What a search found that began with people whom the actor saw: what happened to them since is said where it is looked at. */
    UUID makeOf(Set<Region> regions, Arrangement arrangement) {
        UUID id = Ids.next();
        String name = currentActor.get().name();
        jdbc.sql("insert into link_proposal (id, edition, regions, made_by, made_at, changed_by, changed_at) values (?, 1, ?, ?, ?, ?, ?)")
                .params(id, EnumSetText.join(regions), name, UtcMoments.stored(clock.instant()), name, UtcMoments.stored(clock.instant()))
                .update();
        // beside the one that it may come from, of which the groups are still there
        write(id, Arrangement.EMPTY, arrangement.copy());
        events.publishEvent(new Changed(id));
        return id;
    }

    /**
     * Changed as a whole.
     *
     * @param edition what the one who changes it began from
     * @return false where a colleague was sooner, or where it is no longer there: nothing is changed
     */
    public boolean change(UUID id, int edition, Arrangement arrangement) {
        check();
        Optional<LinkProposal> before = lock(id);
        before.ifPresent(now -> mustSee(arrangement, now.arrangement()));
        return before.isPresent() && changeTo(before.get(), edition, arrangement);
    }

    /** The same with what a search found. */
    boolean changeTo(UUID id, int edition, Arrangement arrangement) {
        return lock(id).filter(now -> changeTo(now, edition, arrangement)).isPresent();
    }

    private boolean changeTo(LinkProposal locked, int edition, Arrangement arrangement) {
        if (locked.edition() != edition) {
            return false;
        }
        UUID id = locked.id();
        jdbc.sql("update link_proposal set edition = edition + 1, changed_by = ?, changed_at = ? where id = ?")
                .params(currentActor.get().name(), UtcMoments.stored(clock.instant()), id).update();
        write(id, locked.arrangement(), arrangement);
        events.publishEvent(new Changed(id));
        return true;
    }

    /** Removed; false where a colleague changed or removed it meanwhile. */
    public boolean remove(UUID id, int edition) {
        check();
        boolean removed = lock(id).filter(now -> now.edition() == edition).isPresent()
                && jdbc.sql("delete from link_proposal where id = ?").param(id).update() > 0;
        if (removed) {
            events.publishEvent(new Changed(id));
        }
        return removed;
    }

    /** Who is put into a group newly, is somebody whose file the actor may see. */
    private void mustSee(Arrangement arrangement, Arrangement before) {
        Set<CaseId> added = new HashSet<>(arrangement.people());
        before.people().forEach(added::remove);
        if (!files.getAll(added).keySet().containsAll(added)) {
            throw new AccessDeniedException("Somebody of whom the file is not seen");
        }
    }

    /** Writes what is different: of hundreds of people a move by hand changes two groups. */
    private void write(UUID id, Arrangement before, Arrangement after) {
        List<Group> was = before.groups();
        List<Group> now = after.groups();
        for (int number = 0; number < was.size(); number++) {
            if (number >= now.size() || !now.get(number).equals(was.get(number))) {
                jdbc.sql("delete from link_proposal_group where id = ?").param(was.get(number).id()).update();
            }
        }
        for (int number = 0; number < now.size(); number++) {
            if (number >= was.size() || !now.get(number).equals(was.get(number))) {
                insert(id, number, now.get(number));
            }
        }
    }

    private void insert(UUID proposal, int number, Group group) {
        jdbc.sql("insert into link_proposal_group (id, proposal_id, number, place_code, locked) values (?, ?, ?, ?, ?)")
                .param(group.id()).param(proposal).param(number).param(group.place()).param(group.locked()).update();
        group.members().forEach(one -> jdbc.sql("insert into link_proposal_person (group_id, case_id, home, locked) values (?, ?, ?, ?)")
                .params(group.id(), one.caseId().value(), one.home(), one.locked()).update());
    }

    /** Those of them that the current actor may see, with their groups: three statements, however many there are. */
    private List<LinkProposal> read(StatementSpec found) {
        List<LinkProposal> visible = found.query((row, n) -> withoutGroups(row)).list().stream().filter(this::isVisible).toList();
        if (visible.isEmpty()) {
            return visible;
        }
        List<UUID> ids = visible.stream().map(LinkProposal::id).toList();
        Map<UUID, List<Member>> members = new HashMap<>();
        jdbc.sql("""
                select p.* from link_proposal_person p join link_proposal_group g on g.id = p.group_id where g.proposal_id in (:ids)
                order by p.case_id""").param("ids", ids).query(row -> {
            members.computeIfAbsent(UUID.fromString(row.getString("group_id")), none -> new ArrayList<>()).add(new Member(
                    CaseId.of(row.getString("case_id")), row.getString("home"), row.getBoolean("locked")));
        });
        Map<UUID, List<Group>> groups = new HashMap<>();
        jdbc.sql("select * from link_proposal_group where proposal_id in (:ids) order by number").param("ids", ids).query(row -> {
            UUID id = UUID.fromString(row.getString("id"));
            groups.computeIfAbsent(UUID.fromString(row.getString("proposal_id")), none -> new ArrayList<>()).add(new Group(
                    id, row.getString("place_code"), row.getBoolean("locked"), members.getOrDefault(id, List.of())));
        });
        return visible.stream().map(one -> one.with(new Arrangement(groups.getOrDefault(one.id(), List.of())))).toList();
    }

    private static LinkProposal withoutGroups(ResultSet row) throws SQLException {
        return new LinkProposal(
                UUID.fromString(row.getString("id")), row.getInt("edition"), EnumSetText.parse(Region.class, row.getString("regions")),
                row.getString("made_by"), UtcMoments.get(row, "made_at"), row.getString("changed_by"), UtcMoments.get(row, "changed_at"),
                Arrangement.EMPTY);
    }

    @EventListener
    void on(CaseEvent.Erased erased) {
        jdbc.sql("delete from link_proposal_person where case_id = ?").param(erased.caseId().value()).update();
    }
}

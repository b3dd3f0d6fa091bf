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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The proposals that are kept. A proposal is about people of some regions and is there for colleagues who see all of these: others do not
 * learn that it exists. It begins nothing for anybody. See docs/decisions/0052-composing-link-groups.md.
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
        return jdbc.sql("select * from link_proposal order by changed_at desc, id desc").query((row, n) -> proposal(row)).list().stream()
                .filter(this::isVisible).toList();
    }

    /** This one; empty where there is none, or none for the current actor. */
    @Transactional(readOnly = true)
    public Optional<LinkProposal> find(UUID id) {
        check();
        return read(id, "");
    }

    private Optional<LinkProposal> read(UUID id, String lock) {
        return jdbc.sql("select * from link_proposal where id = :id" + lock).param("id", id).query((row, n) -> proposal(row)).optional()
                .filter(this::isVisible);
    }

    private boolean isVisible(LinkProposal proposal) {
        return currentActor.get().visibleRegions().containsAll(proposal.regions());
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
        write(id, arrangement.copy());
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
        LinkProposal before = read(id, " for update").orElse(null);
        if (before == null) {
            return false;
        }
        mustSee(arrangement, before.arrangement());
        return changeTo(id, edition, arrangement);
    }

    /** The same with what a search found. */
    boolean changeTo(UUID id, int edition, Arrangement arrangement) {
        if (read(id, " for update").filter(now -> now.edition() == edition).isEmpty()) {
            return false;
        }
        jdbc.sql("update link_proposal set edition = edition + 1, changed_by = ?, changed_at = ? where id = ?")
                .params(currentActor.get().name(), UtcMoments.stored(clock.instant()), id).update();
        jdbc.sql("delete from link_proposal_group where proposal_id = ?").param(id).update();
        write(id, arrangement);
        events.publishEvent(new Changed(id));
        return true;
    }

    /** Removed; false where a colleague changed or removed it meanwhile. */
    public boolean remove(UUID id, int edition) {
        check();
        boolean removed = read(id, " for update").filter(now -> now.edition() == edition).isPresent()
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

    private void write(UUID id, Arrangement arrangement) {
        int number = 0;
        for (Group group : arrangement.groups()) {
            jdbc.sql("insert into link_proposal_group (id, proposal_id, number, place_code, locked) values (?, ?, ?, ?, ?)")
                    .param(group.id()).param(id).param(number++).param(group.place()).param(group.locked()).update();
            group.members()
                    .forEach(one -> jdbc.sql("insert into link_proposal_person (group_id, case_id, home, locked) values (?, ?, ?, ?)")
                            .params(group.id(), one.caseId().value(), one.home(), one.locked()).update());
        }
    }

    private LinkProposal proposal(ResultSet row) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        List<Group> groups = jdbc.sql("select * from link_proposal_group where proposal_id = ? order by number").param(id)
                .query((group, n) -> group(group)).list();
        return new LinkProposal(
                id, row.getInt("edition"), EnumSetText.parse(Region.class, row.getString("regions")), row.getString("made_by"),
                UtcMoments.get(row, "made_at"), row.getString("changed_by"), UtcMoments.get(row, "changed_at"), new Arrangement(groups));
    }

    private Group group(ResultSet row) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        @Nullable
        String place = row.getString("place_code");
        List<Member> members = jdbc.sql("select * from link_proposal_person where group_id = ? order by case_id").param(id)
                .query((one, n) -> new Member(
                        new CaseId(UUID.fromString(one.getString("case_id"))), one.getString("home"), one.getBoolean("locked")))
                .list();
        return new Group(id, place, row.getBoolean("locked"), members);
    }

    @EventListener
    void on(CaseEvent.Erased erased) {
        jdbc.sql("delete from link_proposal_person where case_id = ?").param(erased.caseId().value()).update();
    }
}

package be.omringd.linkgroup;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseSummary;
import be.omringd.group.GroupEvent;
import be.omringd.group.GroupPhase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Link groups and the people in them. Who sees the file of a group sees who is in it, also where somebody lives in another region; who sees
 * the file of a person sees in which group they are.
 */
@Service
@Transactional
public class LinkGroups {

    private final LinkGroupRows rows;
    private final CaseFiles files;
    private final CurrentActor currentActor;

    LinkGroups(LinkGroupRows rows, CaseFiles files, CurrentActor currentActor) {
        this.rows = rows;
        this.files = files;
        this.currentActor = currentActor;
    }

    /**
     * Somebody who is or was thought of for a group.
     *
     * @param file of the person, also where the current actor could not open it
     */
    public record Member(Membership membership, CaseSummary file) {}

    /**
     * The group that somebody is in, or may be.
     *
     * @param title what the group is called
     */
    public record Place(Membership membership, String title, LinkGroup group) {}

    /** The link group of this file; empty where it is another kind of file. */
    @Transactional(readOnly = true)
    public Optional<LinkGroup> find(CaseId group) {
        files.check(group);
        return rows.find(group);
    }

    /** Who is or was thought of for a group; those with a place in it first. Without whose data are erased. */
    @Transactional(readOnly = true)
    public List<Member> members(CaseId group) {
        files.check(group);
        List<Membership> all = rows.of(group);
        Map<CaseId, CaseSummary> people = currentActor.asProcess(() -> files.getAll(all.stream().map(Membership::member).toList()));
        return all.stream().flatMap(one -> Stream.ofNullable(people.get(one.member())).map(file -> new Member(one, file)))
                .filter(one -> !one.file().isErased())
                .sorted(Comparator.comparing((Member one) -> !one.membership().state().isOpen())).toList();
    }

    /** The group in which the person of this file has a place, or may get one. */
    @Transactional(readOnly = true)
    public Optional<Place> of(CaseId member) {
        files.check(member);
        return rows.current(member).map(one -> new Place(
                one, currentActor.asProcess(() -> files.get(one.group())).title(), rows.find(one.group()).orElseThrow()));
    }

    /**
     * The people with a place, or maybe one, in the group that somebody hears of; for one who sees the file of that person, to tell of them
     * without names.
     */
    @Transactional(readOnly = true)
    List<CaseSummary> together(CaseId member) {
        files.check(member);
        return rows.current(member).map(one -> currentActor.asProcess(() -> open(one.group()))).orElse(List.of());
    }

    /** Those who have, or may get, a place in a group. */
    @Transactional(readOnly = true)
    List<CaseSummary> open(CaseId group) {
        return members(group).stream().filter(one -> one.membership().state().isOpen()).map(Member::file).toList();
    }

    /** A group that starts brings the files of its members along. */
    @EventListener
    void on(GroupEvent.Entered entered) {
        if (entered.phase() == GroupPhase.STARTING_UP && rows.find(entered.caseId()).isPresent()) {
            currentActor.asProcess(() -> {
                rows.of(entered.caseId()).stream().filter(one -> one.state().isMember())
                        .forEach(one -> files.enter(one.member(), LinkPhase.IN_LINK_GROUP));
                return null;
            });
        }
    }

    @EventListener
    void on(CaseEvent.Erased erased) {
        rows.forget(erased.caseId());
    }
}

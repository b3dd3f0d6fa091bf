package be.omringd.linkgroup;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSummary;
import be.omringd.intake.RequestPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who waits and would fit in a link group that is there: while it is forming, and later when the group agrees and there are few of them.
 */
@Service
@Transactional
public class LinkGroupNewcomers {

    private final LinkGroups groups;
    private final LinkGroupRows rows;
    private final WhoWaits whoWaits;
    private final LinkProfiles profiles;
    private final LinkWaiting waiting;
    private final CaseFiles files;

    LinkGroupNewcomers(LinkGroups groups, LinkGroupRows rows, WhoWaits whoWaits, LinkProfiles profiles, LinkWaiting waiting,
            CaseFiles files) {
        this.groups = groups;
        this.rows = rows;
        this.whoWaits = whoWaits;
        this.profiles = profiles;
        this.waiting = waiting;
        this.files = files;
    }

    /** Whether there is room: for as many as a group has while it is forming, for fewer than five once it started. */
    @Transactional(readOnly = true)
    public boolean hasRoom(CaseSummary file) {
        if (!file.goesOn()) {
            return false;
        }
        int open = groups.open(file.id()).size();
        return isForming(file) ? open < HardRules.MOST : open < HardRules.FEWEST;
    }

    /** Whether it has not started yet, so that nobody has to be asked whether they agree. */
    public static boolean isForming(CaseSummary file) {
        return file.phase() == LinkGroupFile.Before.LINK_FORMING;
    }

    /** Who waits, is seen by the current actor, and would break no rule in this group; who waits longest comes first. */
    @Transactional(readOnly = true)
    public List<Candidate> whoFits(CaseId group, Locale locale) {
        LinkGroup there = groups.find(group).orElseThrow();
        Ground ground = whoWaits.ground(locale);
        List<Candidate> members = candidates(groups.open(group));
        return whoWaits.all().stream().filter(one -> !one.rests() && fits(one, members, there, ground)).toList();
    }

    private static boolean fits(Candidate one, List<Candidate> members, LinkGroup there, Ground ground) {
        List<Candidate> more = new ArrayList<>(members);
        more.add(one);
        Set<HardRule> broken = new ComposedGroup(more, there.place(), ground).broken();
        return broken.isEmpty() || broken.equals(Set.of(HardRule.FEWEST));
    }

    /** The group that somebody hears of, to tell of it without names; empty where they have no place in one. */
    @Transactional(readOnly = true)
    public Optional<ComposedGroup> heardOf(CaseId member, Locale locale) {
        return groups.of(member).map(place -> new ComposedGroup(
                candidates(groups.together(member)), place.group().place(), whoWaits.ground(locale)));
    }

    /** Those who have or may get a place in a group, as they are together; empty where there is nobody. */
    @Transactional(readOnly = true)
    public Optional<ComposedGroup> together(CaseId group, Locale locale) {
        List<Candidate> people = candidates(groups.open(group));
        return people.isEmpty() ? Optional.empty()
                : Optional.of(new ComposedGroup(people, groups.find(group).orElseThrow().place(), whoWaits.ground(locale)));
    }

    private List<Candidate> candidates(List<CaseSummary> people) {
        Map<UUID, LinkProfile> told = profiles.of(people.stream().map(CaseSummary::id).toList());
        return people.stream().map(file -> whoWaits.candidate(file, told)).toList();
    }

    /**
     * Somebody who waits is asked for a group that is there. False where there is no room any more, where they do not fit any more, or
     * where a colleague was sooner: nothing is changed.
     */
    public boolean ask(CaseId group, CaseId person, Locale locale) {
        if (!hasRoom(files.lock(group)) || whoFits(group, locale).stream().noneMatch(one -> one.caseId().equals(person))) {
            return false;
        }
        CaseSummary file = files.lock(person);
        if (file.status() != CaseStatus.OPEN || file.phase() != RequestPhase.ORIENTED_LINK || !waiting.placed(person)) {
            return false;
        }
        rows.lock(group);
        rows.ask(group, person);
        files.note(group, "linkgroup.event.askedOneMore", null);
        return true;
    }
}

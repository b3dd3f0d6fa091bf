package be.omringd.linkgroup;

import be.omringd.access.AccessScope;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CaseStatus;
import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.CaseSummary;
import be.omringd.engine.Ids;
import be.omringd.intake.RequestPhase;
import be.omringd.linkgroup.Arrangement.Group;
import be.omringd.linkgroup.Arrangement.Member;
import be.omringd.linkgroup.LinkBoard.Table;
import be.omringd.place.Place;
import be.omringd.place.Region;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A group of a proposal comes to life: all of it in one transaction, or nothing. */
@Service
@Transactional
public class LinkGroupStart {

    /** With so few a group can begin where a colleague says why. */
    public static final int FEWEST_WITH_REASON = 4;

    private final LinkProposals proposals;
    private final LinkBoards boards;
    private final LinkGroupRows rows;
    private final LinkWaiting waiting;
    private final CaseFiles files;
    private final LinkGroupProcess process;

    LinkGroupStart(LinkProposals proposals, LinkBoards boards, LinkGroupRows rows, LinkWaiting waiting, CaseFiles files,
            LinkGroupProcess process) {
        this.proposals = proposals;
        this.boards = boards;
        this.rows = rows;
        this.waiting = waiting;
        this.files = files;
        this.process = process;
    }

    /** Why a group cannot be started. Texts: {@code linkgroup.start.refused.<name>}. */
    public enum Why {
        /** A colleague changed or removed the proposal. */
        SOONER,
        /** Something happened to somebody: they wait no longer, take a break, moved, or are in another group. */
        SOMEBODY_CHANGED,
        /** It breaks a rule. */
        BREAKS_RULES,
        /** There are four of them, and nobody said why that is enough. */
        NEEDS_REASON,
        /** It meets in a region of colleagues. */
        OTHER_REGION
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The group is there, with this file and title. */
        record Started(CaseId file, String title) implements Outcome {}

        /** Nothing was changed. */
        record Refused(Why why) implements Outcome {}
    }

    /** Why this group could not be started as it is now, if so; whether a reason is needed is not looked at. */
    public static Optional<Why> hindrance(Table table, Set<Region> ownRegions) {
        if (!table.since().isEmpty()) {
            return Optional.of(Why.SOMEBODY_CHANGED);
        }
        Place meeting = table.meeting();
        if (table.composed() == null || meeting == null) {
            return Optional.of(Why.BREAKS_RULES);
        }
        boolean fewButEnough = table.members().size() == FEWEST_WITH_REASON && table.broken().equals(Set.of(HardRule.FEWEST));
        if (!table.broken().isEmpty() && !fewButEnough) {
            return Optional.of(Why.BREAKS_RULES);
        }
        return ownRegions.contains(meeting.region()) ? Optional.empty() : Optional.of(Why.OTHER_REGION);
    }

    /**
     * Starts a group of a proposal that the current actor sees: it gets a file in the region where it meets, its people wait no longer and
     * are asked one by one, and the proposal goes on without it.
     *
     * @param edition what the actor looked at
     * @param reason why four are enough; needed where there are four
     */
    public Outcome start(UUID proposal, int edition, UUID group, @Nullable String reason, Locale locale) {
        LinkProposal now = proposals.findLocked(proposal).filter(found -> found.edition() == edition).orElse(null);
        Group chosen =
                now == null ? null : now.arrangement().groups().stream().filter(one -> one.id().equals(group)).findFirst().orElse(null);
        if (now == null || chosen == null) {
            return new Outcome.Refused(Why.SOONER);
        }
        Table table = boards.of(now, locale).tables().stream().filter(one -> one.group().id().equals(group)).findFirst().orElseThrow();
        Optional<Why> hindrance = hindrance(table, proposals.ownRegions());
        if (hindrance.isPresent()) {
            return new Outcome.Refused(hindrance.get());
        }
        if (chosen.members().size() == FEWEST_WITH_REASON && (reason == null || reason.isBlank())) {
            return new Outcome.Refused(Why.NEEDS_REASON);
        }
        List<Member> members = chosen.members().stream().sorted(Comparator.comparing(one -> one.caseId().toString())).toList();
        // locked first: as they are now, and not as the board read them a moment ago
        if (!members.stream().map(one -> stillWaits(files.lock(one.caseId()), one)).reduce(true, Boolean::logicalAnd)) {
            return new Outcome.Refused(Why.SOMEBODY_CHANGED);
        }
        CaseId file = open(table, chosen.members().size() == FEWEST_WITH_REASON ? reason : null);
        members.forEach(one -> {
            waiting.placed(one.caseId());
            rows.ask(file, one.caseId());
        });
        proposals.changeTo(proposal, edition, now.arrangement().without(group));
        process.groupAccepted(file);
        return new Outcome.Started(file, files.get(file).title());
    }

    private static boolean stillWaits(CaseSummary file, Member member) {
        return file.status() == CaseStatus.OPEN && file.phase() == RequestPhase.ORIENTED_LINK
                && file.person().placeCode().equals(member.home());
    }

    private CaseId open(Table table, @Nullable String reason) {
        Place meeting = Objects.requireNonNull(table.meeting());
        int before = rows.madeIn(meeting.code());
        String title = "Linkgroep " + meeting.name() + (before == 0 ? "" : " " + (before + 1));
        CaseId file = files.open(
                LinkGroupFile.KIND, new CaseSubject(CaseSubject.Kind.GROUP, Ids.next()), title, AccessScope.of(meeting.region()));
        rows.add(file, meeting.code());
        files.note(file, "linkgroup.event.accepted", reason == null ? null : reason.strip());
        return file;
    }
}

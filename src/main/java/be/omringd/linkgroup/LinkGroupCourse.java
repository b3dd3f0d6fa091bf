package be.omringd.linkgroup;

import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseSummary;
import be.omringd.group.RunningGroups;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The course of a link group, from the answers of its people to its end. Access follows from the file of the group. */
@Service
@Transactional
public class LinkGroupCourse {

    private final LinkGroupRows rows;
    private final LinkWaiting waiting;
    private final RunningGroups running;
    private final CaseFiles files;
    private final LinkGroupProcess process;

    LinkGroupCourse(LinkGroupRows rows, LinkWaiting waiting, RunningGroups running, CaseFiles files, LinkGroupProcess process) {
        this.rows = rows;
        this.waiting = waiting;
        this.running = running;
        this.files = files;
        this.process = process;
    }

    /**
     * How far a group is that is forming.
     *
     * @param members how many said yes
     * @param days whole days since it was put together
     */
    public record Count(int members, long days) {}

    /** Counts who said yes. */
    @Transactional(readOnly = true)
    public Count count(CaseId group) {
        files.check(group);
        return new Count(members(group), rows.daysForming(group));
    }

    private int members(CaseId group) {
        return (int) rows.of(group).stream().filter(one -> one.state().isMember()).count();
    }

    /** Whether so many said yes that it can start now; with four a reason is needed. */
    @Transactional(readOnly = true)
    public boolean canBegin(CaseId group) {
        files.check(group);
        int members = members(group);
        return members >= LinkGroupStart.FEWEST_WITH_REASON && members <= HardRules.MOST;
    }

    /** Whether a colleague can say now that the group stops. */
    @Transactional(readOnly = true)
    public boolean canStop(CaseSummary file) {
        return file.goesOn();
    }

    /** The group stops: a last talk is left. Saying it twice is saying it once; false where it had stopped. */
    public boolean stop(CaseId group, @Nullable String words) {
        if (!canStop(files.lock(group))) {
            return false;
        }
        files.note(group, "linkgroup.event.stops", words);
        files.enter(group, CasePhase.ROUNDING_OFF);
        process.groupStops(group);
        return true;
    }

    /** After a year the group chose to go on by itself: follow-up ends with thanks. */
    public void goesAlone(CaseId group) {
        running.goesAlone(group, null);
    }

    /** There is no group, or none any more: its people wait for another one, as long as before where it had not started. */
    public void end(CaseId group, @Nullable String reason) {
        boolean never = files.lock(group).phase() == LinkGroupFile.Before.LINK_FORMING;
        release(group, one -> waiting.waitsAgain(one, !never));
        files.close(group, reason == null ? "other" : reason);
    }

    /** The group goes on without us: it and the files of its people end, because it is good so. */
    public void goesOnByItself(CaseId group) {
        files.hold(group);
        release(group, one -> files.close(one, "goalReached"));
        files.close(group, "goalReached");
    }

    private void release(CaseId group, Consumer<CaseId> next) {
        List<Membership> open = rows.of(group).stream().filter(one -> one.state().isOpen())
                .sorted(Comparator.comparing(one -> one.member().toString())).toList();
        open.forEach(one -> files.hold(one.member()));
        rows.lock(group);
        open.forEach(one -> {
            rows.leave(one, MemberState.LEFT);
            process.linkGroupEnds(one.member());
            next.accept(one.member());
        });
    }
}

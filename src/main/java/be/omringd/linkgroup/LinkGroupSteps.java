package be.omringd.linkgroup;

import be.omringd.access.CurrentActor;
import be.omringd.casefile.CaseEvent;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseId;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.Phase;
import be.omringd.engine.NotYet;
import be.omringd.group.GroupPhase;
import be.omringd.intake.IntakeSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to somebody in a link group. Access follows from their own file. Whoever changes groups and people locks the file of the
 * group first, then those of people, then who is in the group.
 */
@Service
@Transactional
public class LinkGroupSteps {

    private final LinkGroupRows rows;
    private final LinkWaiting waiting;
    private final IntakeSteps intake;
    private final CaseFiles files;
    private final LinkGroupProcess process;
    private final CurrentActor currentActor;

    LinkGroupSteps(LinkGroupRows rows, LinkWaiting waiting, IntakeSteps intake, CaseFiles files, LinkGroupProcess process,
            CurrentActor currentActor) {
        this.rows = rows;
        this.waiting = waiting;
        this.intake = intake;
        this.files = files;
        this.process = process;
        this.currentActor = currentActor;
    }

    /**
     * Somebody got to know of the group and answered. Changes nothing where they have no answer to give any more.
     *
     * @param answer {@link MemberState#MEMBER}, {@link MemberState#OTHER_GROUP} or {@link MemberState#NOT_NOW}
     * @param onList whether the group may have their name and number
     */
    public void answered(CaseId member, MemberState answer, boolean onList) {
        files.hold(member);
        rows.current(member).filter(one -> one.state() == MemberState.ASKED).ifPresent(one -> {
            rows.lock(one.group());
            if (answer == MemberState.MEMBER) {
                rows.join(one, onList);
            } else {
                rows.leave(one, answer);
            }
            files.note(member, "linkgroup.event.answered." + answer.name(), null);
            tellIfEverybodyAnswered(one.group());
        });
    }

    /** Who said yes to a group that started already, is in it from now on. */
    public void settle(CaseId member) {
        files.hold(member);
        rows.current(member).filter(one -> one.state().isMember()).filter(one -> phase(one.group()) instanceof GroupPhase)
                .ifPresent(one -> files.enter(member, LinkPhase.IN_LINK_GROUP));
    }

    /** Who said no waits once more, as long as before. */
    public void backToWaiting(CaseId member) {
        files.hold(member);
        if (rows.current(member).isEmpty()) {
            waiting.waitsAgain(member, false);
        }
    }

    /** Whether somebody can say now that they want to stop with their group. */
    @Transactional(readOnly = true)
    public boolean canLeave(CaseSummary file) {
        return file.goesOn() && rows.current(file.id()).filter(one -> one.state() == MemberState.MEMBER).isPresent();
    }

    /** A member wants to stop with the group: a talk comes first. Saying it twice is saying it once. */
    public void wantsToLeave(CaseId member, @Nullable String words) {
        if (canLeave(files.lock(member))) {
            rows.current(member).ifPresent(one -> rows.state(one, MemberState.LEAVING));
            files.note(member, "linkgroup.event.wantsToLeave", words);
            process.memberLeaves(member);
        }
    }

    /** They talked about it, and the member stays. */
    public void stays(CaseId member) {
        files.hold(member);
        rows.current(member).filter(one -> one.state() == MemberState.LEAVING).ifPresent(one -> rows.state(one, MemberState.MEMBER));
    }

    /**
     * A member leaves after a talk. Throws {@link NotYet} while a person who wants to stop altogether is being rounded off: the process
     * hears of that, and takes the step back.
     *
     * @param next {@code lus}, else they wait for another link group
     */
    public void leaves(CaseId member, String next) {
        if (files.lock(member).phase() == CasePhase.ROUNDING_OFF) {
            throw new NotYet();
        }
        rows.current(member).ifPresent(one -> {
            takeOut(one);
            files.note(member, "linkgroup.event.left", null);
            if (next.equals("lus")) {
                intake.chooseLus(member);
            } else {
                waiting.waitsAgain(member, true);
            }
        });
    }

    /** Who stops altogether, or dies, is in no group any more. */
    @EventListener
    void on(CaseEvent.RoundingOff ends) {
        rows.current(ends.caseId()).ifPresent(this::takeOut);
    }

    /** The same where a file closes in another way. */
    @EventListener
    void on(CaseEvent.Closed closed) {
        rows.current(closed.caseId()).ifPresent(this::takeOut);
    }

    private void takeOut(Membership one) {
        rows.lock(one.group());
        rows.leave(one, MemberState.LEFT);
        if (one.state() == MemberState.ASKED) {
            tellIfEverybodyAnswered(one.group());
        }
    }

    /** Who answers while the group is running changes nothing for its start. */
    private void tellIfEverybodyAnswered(CaseId group) {
        if (phase(group) == LinkGroupFile.Before.LINK_FORMING
                && rows.of(group).stream().noneMatch(one -> one.state() == MemberState.ASKED)) {
            process.everybodyAnswered(group);
        }
    }

    private Phase phase(CaseId group) {
        return currentActor.asProcess(() -> files.get(group)).phase();
    }
}

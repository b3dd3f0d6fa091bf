package be.omringd.inbox.ui;

import be.omringd.inbox.SeveralTasks;
import be.omringd.inbox.SeveralTasks.Outcome;
import java.util.Locale;

/** Says what was done with one task, and offers to take it back; or why it was not done. */
final class Undoing {

    private Undoing() {}

    /**
     * Says it in a notice.
     *
     * @param done what was done
     * @param back what to do once it was taken back, or could not be
     */
    static void tell(SeveralTasks several, Outcome outcome, String done, TaskWords words, Locale locale, Runnable back) {
        if (!outcome.stays().isEmpty()) {
            Notices.say(why(outcome, words, locale));
        } else if (outcome.canBeUndone()) {
            Notices.undoable(done, words.text(locale, "inbox.several.undo"), () -> {
                Outcome undone = several.undo(outcome);
                Notices.say(undone.stays().isEmpty() ? words.text(locale, "inbox.several.undone", 1) : why(undone, words, locale));
                back.run();
            });
        } else {
            Notices.say(done);
        }
    }

    private static String why(Outcome outcome, TaskWords words, Locale locale) {
        return words.text(locale, "inbox.several.why." + outcome.stays().getFirst().why().name());
    }
}

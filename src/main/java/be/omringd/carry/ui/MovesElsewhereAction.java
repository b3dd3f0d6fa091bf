package be.omringd.carry.ui;

import be.omringd.access.Actor;
import be.omringd.carry.MovingElsewhere;
import be.omringd.carry.MovingElsewhere.Outcome;
import be.omringd.casefile.CaseFiles;
import be.omringd.casefile.CaseSummary;
import be.omringd.casefile.ui.CaseFileAction;
import be.omringd.casefile.ui.CaseFilePages;
import be.omringd.place.Places;
import com.vaadin.flow.component.notification.Notification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The person moves to another region: a colleague there goes on with the whole case. */
@Component
class MovesElsewhereAction implements CaseFileAction {

    private final MovingElsewhere moving;
    private final CaseFiles files;
    private final Places places;
    private final ObjectProvider<CarryWords> words;

    MovesElsewhereAction(MovingElsewhere moving, CaseFiles files, Places places, ObjectProvider<CarryWords> words) {
        this.moving = moving;
        this.files = files;
        this.places = places;
        this.words = words;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public String textKey() {
        return "carry.move.menu";
    }

    @Override
    public boolean offeredFor(CaseSummary file) {
        return moving.standing(file.id()).isPresent();
    }

    @Override
    public void start(CaseSummary file, Runnable done) {
        CarryWords said = words.getObject();
        moving.standing(file.id()).ifPresentOrElse(
                seen -> new MoveDialog(moving, places, said, file, seen, (outcome, to) -> after(file, said, outcome, to, done)).open(),
                () -> say(said.text("carry.move.refused.CHANGED", file.calledName())));
    }

    /** What went to others is not left on the screen of who may not see it any more. */
    private void after(CaseSummary file, CarryWords said, Outcome outcome, Actor to, Runnable done) {
        say(outcome == Outcome.MOVED ? said.text("carry.move.done", file.calledName(), to.name())
                : said.text("carry.move.refused.CHANGED", file.calledName()));
        if (files.isVisible(file.id())) {
            done.run();
        } else {
            CaseFilePages.openList(file);
        }
    }

    private static void say(String text) {
        Notification.show(text, 6000, Notification.Position.BOTTOM_CENTER);
    }
}

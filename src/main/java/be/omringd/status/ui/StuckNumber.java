package be.omringd.status.ui;

import be.omringd.casefile.StuckSteps;
import be.omringd.shell.MenuNumber;
import org.springframework.stereotype.Component;

/** How many steps are stuck. */
@Component
class StuckNumber implements MenuNumber {

    private final StuckSteps steps;

    StuckNumber(StuckSteps steps) {
        this.steps = steps;
    }

    @Override
    public String path() {
        return StatusPages.STUCK;
    }

    @Override
    public int count() {
        return steps.count();
    }

    @Override
    public String textKey() {
        return "status.stuck.menu.number";
    }
}

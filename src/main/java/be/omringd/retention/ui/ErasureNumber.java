package be.omringd.retention.ui;

import be.omringd.retention.Erasures;
import be.omringd.shell.MenuNumber;
import org.springframework.stereotype.Component;

/** How many people and lists wait for a manager to erase them. */
@Component
class ErasureNumber implements MenuNumber {

    private final Erasures erasures;

    ErasureNumber(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public String path() {
        return ErasureView.PATH;
    }

    @Override
    public int count() {
        return erasures.countWaiting();
    }

    @Override
    public String textKey() {
        return "volunteer.erase.menu.number";
    }
}

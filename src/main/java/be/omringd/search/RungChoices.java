package be.omringd.search;

import be.omringd.inbox.CurrentTask;
import java.util.ArrayList;
import java.util.List;

/** What can be chosen where nobody was found on a rung. Texts: {@code search.decide.<code>}. */
public final class RungChoices {

    /** To look again after a month. */
    public static final String WAIT = "wait";
    /** To stop looking. */
    public static final String GIVE_UP = "giveUp";

    private RungChoices() {}

    /** The rungs, then patience, then the end. A search on an older diagram knows no advice, and no rung above our volunteers. */
    public static List<String> of(CurrentTask task) {
        List<String> choices = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            if (task.text("channelAdvice") != null || channel.ordinal() <= Channel.POOL.ordinal()) {
                choices.add(channel.code());
            }
        }
        choices.add(WAIT);
        choices.add(GIVE_UP);
        return choices;
    }
}

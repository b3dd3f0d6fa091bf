package be.omringd.shell;

import java.util.List;
import java.util.Locale;

/**
 * One kind of what is found from anywhere: people, groups, tasks. A Spring bean of the module that knows them, which finds only what the
 * reader may see, by the rule of its own lists. What was typed may be a name: it goes into no address and no log.
 */
public interface SearchSource {

    /** What is looked for; the results stand in this order. */
    Kind kind();

    /** Whether this reader can find anything of this kind at all. */
    boolean isForReader();

    /**
     * What the reader may mean, the likeliest first.
     *
     * @param typed at least two letters or digits
     * @param limit how many at most
     */
    Found find(String typed, Locale locale, int limit);

    /** What there is to find. Texts: {@code shell.search.kind.<name>}. */
    enum Kind { PERSON, VOLUNTEER, GROUP, ORGANISATION, TASK }

    /**
     * What was found.
     *
     * @param alike whether nothing is written so, and these nearly are
     */
    record Found(List<Hit> hits, boolean alike) {}

    /**
     * One result.
     *
     * @param title what it is called
     * @param details where, and how it stands; blank ones are not shown
     * @param state a word about it that stands out; blank for none
     * @param path of its page
     */
    record Hit(String title, List<String> details, String state, String path) {}
}

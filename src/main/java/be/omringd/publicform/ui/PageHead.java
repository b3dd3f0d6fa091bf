package be.omringd.publicform.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a public page.
 *
 * @param title what the page is about
 * @param section the page in the menu that it belongs to: its path
 * @param description for who finds the page somewhere else; null for a page that is not found
 * @param indexed whether search engines may show it
 * @param styles style sheets of its own
 * @param script whether the script of the forms comes along
 * @param forget the draft that has been sent and goes; null for none
 * @param feed whether it is there as a feed too
 * @param facts the same for machines, as JSON-LD; null for none
 */
public record PageHead(
        String title, String section, @Nullable String description, boolean indexed, List<String> styles, boolean script,
        @Nullable String forget, boolean feed, @Nullable String facts) {

    /** In the tab of the browser: with our name, where it is not in the title. */
    public String tab() {
        return title.contains("Lus") ? title : title + " – Lus";
    }

    /** A page of ours with nothing special. */
    public static PageHead of(String title, String section) {
        return new PageHead(title, section, null, false, List.of(), false, null, false, null);
    }

    /** A page that others may find and show, with what it says about itself. */
    public PageHead found(String about, boolean inSearchEngines) {
        return new PageHead(title, section, about, inSearchEngines, styles, script, forget, feed, facts);
    }

    public PageHead styled(String... sheets) {
        return new PageHead(title, section, description, indexed, List.of(sheets), script, forget, feed, facts);
    }

    public PageHead scripted() {
        return new PageHead(title, section, description, indexed, styles, true, forget, feed, facts);
    }

    /** After a form was sent. */
    public PageHead forgetting(String draft) {
        return new PageHead(title, section, description, indexed, styles, true, draft, feed, facts);
    }

    public PageHead withFeed() {
        return new PageHead(title, section, description, indexed, styles, script, forget, true, facts);
    }

    /** What could end the script in which they stand is written in another way, which means the same. */
    public PageHead withFacts(String json) {
        return new PageHead(title, section, description, indexed, styles, script, forget, feed, json.replace("<", "\\u003c"));
    }
}

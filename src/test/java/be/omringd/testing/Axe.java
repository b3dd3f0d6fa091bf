package be.omringd.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * What axe finds wrong on a page. It runs within the page, where it is loaded once and stays, and only what is wrong comes back: the way of
 * its library ({@code AxeBuilder.analyze}) loads it three times for each look, once in a browser window of its own, and brings along
 * every element that is in order, which takes several times as long.
 */
public final class Axe {

    private static final String LOAD = "() => {" + AxeBuilder.getAxeScript() + "; axe.configure({allowedOrigins: ['<same_origin>']}); }";
    private static final String LOADED = "() => typeof axe === 'object'";
    private static final String LOOK = """
            ([without, tags]) => axe.run({exclude: without.map(selector => [selector])},
                    {resultTypes: ['violations'], ...(tags.length ? {runOnly: {type: 'tag', values: tags}} : {})})
                .then(results => results.violations.map(({id, help, impact, nodes}) => ({id, help, impact: impact ?? '',
                    nodes: nodes.map(node => ({target: JSON.stringify(node.target), html: node.html, impact: node.impact ?? ''}))})))
            """;

    private Axe() {}

    /**
     * A rule that a page breaks.
     *
     * @param impact how much that matters, in axe's words
     */
    public record Violation(String rule, String help, String impact, List<Place> places) {}

    /**
     * An element that breaks a rule.
     *
     * @param impact how much that matters; empty where axe does not say
     */
    public record Place(String target, String html, String impact) {}

    /**
     * Looks at the whole page.
     *
     * @param without selectors of what is left out
     * @param tags    of the rules that are looked at; all that axe looks at by itself where there are none
     */
    public static List<Violation> look(Page page, List<String> without, List<String> tags) {
        page.frames().forEach(Axe::load);
        List<?> found = (List<?>) page.evaluate(LOOK, List.of(without, tags));
        return found.stream().map(one -> violation((Map<?, ?>) one)).toList();
    }

    private static void load(Frame frame) {
        if (!(boolean) frame.evaluate(LOADED)) {
            frame.evaluate(LOAD);
        }
    }

    private static Violation violation(Map<?, ?> found) {
        List<Place> places = ((List<?>) found.get("nodes")).stream().map(node -> (Map<?, ?>) node)
                .map(node -> new Place(text(node, "target"), text(node, "html"), text(node, "impact"))).toList();
        return new Violation(text(found, "id"), text(found, "help"), text(found, "impact"), places);
    }

    private static String text(Map<?, ?> from, String key) {
        return (String) from.get(key);
    }
}

package be.omringd.casefile.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Stream;

/** The parts of a page by name, which stay in sight while one reads: a click goes there. */
class SectionIndex extends Nav {

    private List<String> shown = List.of();

    SectionIndex(String label) {
        addClassNames("casefile-index", "not-on-paper");
        getElement().setAttribute("aria-label", label);
    }

    /** Shows the way to these parts, each by its heading; leaves it as it is where they are the same. */
    void show(List<Section> parts, Section last) {
        List<Section> all = Stream.concat(parts.stream(), Stream.of(last)).toList();
        List<String> ids = all.stream().map(part -> part.getId().orElseThrow()).toList();
        if (ids.equals(shown)) {
            return;
        }
        shown = ids;
        removeAll();
        all.forEach(part -> add(link(part.getId().orElseThrow(), heading(part))));
    }

    private static String heading(Section part) {
        return part.getChildren().filter(H2.class::isInstance).map(H2.class::cast).findFirst().map(H2::getText).orElse("");
    }

    private static Anchor link(String id, String name) {
        Anchor link = new Anchor("#" + id, name);
        link.setRouterIgnore(true);
        // going there by script: a new address would be a new page to the browser's history
        link.getElement().executeJs("""
                this.addEventListener('click', e => {
                    e.preventDefault();
                    const part = document.getElementById($0);
                    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
                    part.scrollIntoView({ behavior: calm ? 'auto' : 'smooth' });
                    part.setAttribute('tabindex', '-1');
                    part.focus({ preventScroll: true });
                })""", id);
        return link;
    }
}

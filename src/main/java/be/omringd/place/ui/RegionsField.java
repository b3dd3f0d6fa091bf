package be.omringd.place.ui;

import be.omringd.place.Region;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Chooses among the regions that the reader sees, for a page that leaves the others out; not shown where that is one. */
public class RegionsField extends MultiSelectComboBox<Region> {

    /**
     * @param text the text of a key, in the language of the reader
     * @param visible the regions that the reader sees
     * @param chosen told what the reader chose, and not when the page sets what its address says
     */
    public RegionsField(UnaryOperator<String> text, Set<Region> visible, Consumer<Set<Region>> chosen) {
        List<Region> regions = Arrays.stream(Region.values()).filter(visible::contains).toList();
        setLabel(text.apply("place.regions"));
        setPlaceholder(text.apply("place.everywhere"));
        setItems(regions);
        setItemLabelGenerator(region -> text.apply("place.region." + region.name()));
        addClassName("not-on-paper");
        setVisible(regions.size() > 1);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(getValue());
            }
        });
    }
}

package be.omringd.carry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table with a caption for those who hear the page. */
class Rows extends NativeTable {

    private final int words;

    /**
     * @param words how many columns hold words; the ones after them hold numbers
     * @param columns the headings
     */
    Rows(String caption, int words, List<String> columns) {
        this.words = words;
        addClassName("status-table");
        setCaptionText(caption);
        NativeTableRow head = getHead().addRow();
        for (int i = 0; i < columns.size(); i++) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(columns.get(i));
            cell.getElement().setAttribute("scope", "col");
            if (i >= words) {
                cell.addClassName("status-number");
            }
        }
    }

    /** A row that begins with what it is about. */
    NativeTableRow row(Component heading, List<? extends Component> cells) {
        NativeTableRow row = getBody().addRow();
        NativeTableHeaderCell first = row.addHeaderCell();
        first.getElement().setAttribute("scope", "row");
        first.add(heading);
        for (int i = 0; i < cells.size(); i++) {
            NativeTableCell cell = row.addDataCell();
            cell.add(cells.get(i));
            if (i + 1 >= words) {
                cell.addClassName("status-number");
            }
        }
        return row;
    }
}

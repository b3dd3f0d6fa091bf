package be.omringd.carry.ui;

import be.omringd.place.Region;
import be.omringd.shell.ConstantsInAddress;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The addresses of who carries what: everybody, and one colleague; which regions and which number stand in them. */
public final class CarryPages {

    static final String ALL = "processen/wie";

    static final String NOBODY = "niemand";
    private static final String REGION = "regio";
    private static final String SHOWS = "toon";

    private CarryPages() {}

    /** Everybody. */
    public static String everybody() {
        return ALL;
    }

    /** What of a colleague is on the page. */
    enum Shows {
        TASKS("taken"), LATE("laat"), CASES("mensen");

        private final String word;

        Shows(String word) {
            this.word = word;
        }
    }

    /** What one colleague carries. */
    public static String colleague(UUID colleague) {
        return ALL + "/" + colleague;
    }

    static String colleague(@Nullable UUID colleague, @Nullable Shows shows, Set<Region> regions) {
        String query = parameters(shows, regions).getQueryString();
        return ALL + "/" + (colleague == null ? NOBODY : colleague.toString()) + (query.isEmpty() ? "" : "?" + query);
    }

    static QueryParameters parameters(@Nullable Shows shows, Set<Region> regions) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (shows != null) {
            parameters.put(SHOWS, List.of(shows.word));
        }
        if (!regions.isEmpty()) {
            parameters.put(REGION, List.of(ConstantsInAddress.write(regions)));
        }
        return new QueryParameters(parameters);
    }

    /** The regions in an address; what is none is left out. */
    static Set<Region> regions(QueryParameters parameters) {
        return ConstantsInAddress.read(Region.class, parameters.getSingleParameter(REGION).orElse(""));
    }

    static Optional<Shows> shows(QueryParameters parameters) {
        String word = parameters.getSingleParameter(SHOWS).orElse("");
        return Arrays.stream(Shows.values()).filter(shows -> shows.word.equals(word)).findFirst();
    }
}

package be.omringd.status.ui;

import be.omringd.place.Region;
import be.omringd.shell.ConstantsInAddress;
import be.omringd.status.Trouble;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses of the process status: {@code processen}, and one for each process; which regions and which step stand in them. */
final class StatusPages {

    static final String ALL = "processen";
    static final String STUCK = "vastgelopen";
    /** The same under the processes; the menu would mark both if that were its address. */
    static final String STUCK_TOO = "processen/vast";
    private static final String TROUBLE = "soort";
    private static final String PROCESS = "proces";
    private static final String REGION = "regio";
    private static final String STEP = "stap";

    private StatusPages() {}

    static String process(String processId) {
        return ALL + "/" + processId;
    }

    /** The address of a process, or of the cases at one of its steps, with the regions that are chosen. */
    static String link(String processId, @Nullable String elementId, Set<Region> regions) {
        String query = parameters(elementId, regions).getQueryString();
        return process(processId) + (query.isEmpty() ? "" : "?" + query);
    }

    static QueryParameters parameters(@Nullable String elementId, Set<Region> regions) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (elementId != null) {
            parameters.put(STEP, List.of(elementId));
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

    static @Nullable String step(QueryParameters parameters) {
        return parameters.getSingleParameter(STEP).orElse(null);
    }

    /** What of the stuck cases is shown: these regions, or all where none is named; of this process and this kind of trouble alone. */
    record Shown(Set<Region> regions, @Nullable String process, @Nullable Trouble trouble) {

        static Shown of(QueryParameters parameters) {
            String trouble = parameters.getSingleParameter(TROUBLE).orElse("");
            return new Shown(
                    StatusPages.regions(parameters), parameters.getSingleParameter(PROCESS).orElse(null),
                    Arrays.stream(Trouble.values()).filter(one -> one.name().equalsIgnoreCase(trouble)).findFirst().orElse(null));
        }

        QueryParameters parameters() {
            Map<String, List<String>> parameters = new LinkedHashMap<>(StatusPages.parameters(null, regions).getParameters());
            if (process != null) {
                parameters.put(PROCESS, List.of(process));
            }
            if (trouble != null) {
                parameters.put(TROUBLE, List.of(ConstantsInAddress.write(trouble)));
            }
            return new QueryParameters(parameters);
        }
    }
}

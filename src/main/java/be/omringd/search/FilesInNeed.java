package be.omringd.search;

import be.omringd.casefile.CaseListFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In the list of files: those behind the numbers of {@link NeedsByPlace}. */
@Configuration(proxyBeanMethods = false)
class FilesInNeed {

    /** The group may meet elsewhere than where the person lives. */
    private static final String WHERE_IT_IS = """
            coalesce((select max(s.place_code) from volunteer_search s where s.case_id = f.id and s.closed_at is null), p.place_code)""";

    private record Filter(String code, String textKey, String condition, String place) implements CaseListFilter {}

    @Bean
    CaseListFilter filesThatWait() {
        return new Filter("wacht", "search.files.waiting", NeedsByPlace.WAITS, WHERE_IT_IS);
    }

    @Bean
    CaseListFilter filesThatWillWait(NeedsToCome toCome) {
        return new Filter("binnenkort", "search.files.soon", toCome.foreseeable(), "p.place_code");
    }
}

package be.omringd.coaching;

import be.omringd.casefile.CaseAccess;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.NoteWith;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind of case of an organisation that a partner coaches. It stands in the list of its team. */
@Configuration(proxyBeanMethods = false)
public class CoachingFile {

    /** Of a team; an organisation stops on its own page, in its own way. */
    public static final CaseKind KIND = new CaseKind(
            "COACHING", CaseSubject.Kind.ORGANISATION, CaseAccess.TEAM, true, false, Set.of(NoteWith.OTHER), true);

    @Bean
    CaseKind kindOfCoachingFile() {
        return KIND;
    }
}

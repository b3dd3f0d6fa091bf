package be.omringd.linkgroup;

import be.omringd.casefile.CaseAccess;
import be.omringd.casefile.CaseKind;
import be.omringd.casefile.CasePhase;
import be.omringd.casefile.CaseSubject;
import be.omringd.casefile.NoteWith;
import be.omringd.casefile.Phase;
import be.omringd.casefile.Phases;
import be.omringd.group.GroupPhase;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The kind of case of a link group, with its phases: one of its own, then those of every group. See
 * docs/decisions/0053-a-link-group-and-its-members.md.
 */
@Configuration(proxyBeanMethods = false)
public class LinkGroupFile {

    /** In the region where the group meets. Breaks and goodbyes of people are told in their own files. */
    public static final CaseKind KIND = new CaseKind(
            "LINK_GROUP", CaseSubject.Kind.GROUP, CaseAccess.REGION, true, false,
            Set.of(NoteWith.GROUP, NoteWith.VOLUNTEER, NoteWith.OTHER), true);

    /** Before a group is one. */
    public enum Before implements Phase {
        /** The people for whom it is, get to know of it. */
        LINK_FORMING;

        @Override
        public String kind() {
            return KIND.code();
        }

        @Override
        public String step() {
            return "acquaintance";
        }
    }

    @Bean
    CaseKind kindOfLinkGroup() {
        return KIND;
    }

    @Bean
    Phases phasesOfLinkGroup() {
        return Phases.of(Before.values());
    }

    @Bean
    @Order(95)
    Phases phasesThatLinkGroupsUse() {
        return Phases.usedBy(KIND, Stream.of(GroupPhase.values(), CasePhase.values()).flatMap(Stream::of).map(Phase.class::cast).toList());
    }
}

package be.omringd.casefile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the file of a person or of a volunteer stands, in the order of the work. */
public enum CasePhase implements Phase {
    RECEIVED(CountsAs.FORESEEABLE), ASSIGNED(CountsAs.FORESEEABLE), CONTACTED(CountsAs.FORESEEABLE),
    CONVERSATION_PLANNED(CountsAs.FORESEEABLE),
    CONVERSATION_HELD(CountsAs.FORESEEABLE), THINKING(CountsAs.FORESEEABLE), ORIENTED_LINK, REFERRED, NOT_PURSUED,
    PREPARING(CountsAs.SOON), NETWORK_SEARCH(CountsAs.SOON), INVITING(CountsAs.SOON), STARTING_UP(CountsAs.SOON), HANDING_OVER, RUNNING,
    ROUNDING_OFF, CLOSED,
    INTERESTED("VOLUNTEER"), ON_WAITING_LIST("VOLUNTEER"), TALKED("VOLUNTEER"), CHECKING("VOLUNTEER"), INFORMED("VOLUNTEER"),
    AGREED("VOLUNTEER"), AVAILABLE("VOLUNTEER"), TRAINED("VOLUNTEER"), ON_BREAK("VOLUNTEER"), LEAVING("VOLUNTEER"), LEFT("VOLUNTEER"),
    DECLINED("VOLUNTEER"), WITHDRAWN("VOLUNTEER"), MERGED("VOLUNTEER");

    private final String kind;
    private final CountsAs countsAs;

    CasePhase() {
        this(CountsAs.NOTHING);
    }

    CasePhase(CountsAs countsAs) {
        this.kind = "TRAJECTORY";
        this.countsAs = countsAs;
    }

    CasePhase(String kind) {
        this.kind = kind;
        this.countsAs = CountsAs.NOTHING;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public CountsAs countsAs() {
        return countsAs;
    }

    /** Registers them. */
    @Configuration(proxyBeanMethods = false)
    static class Registered {

        @Bean
        Phases phasesOfFiles() {
            return Phases.of(values());
        }
    }
}

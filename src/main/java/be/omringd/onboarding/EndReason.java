package be.omringd.onboarding;

import be.omringd.casefile.CasePhase;

/** Why somebody is no volunteer any more, or did not become one. Texts: {@code casefile.reason.<code>}. */
public enum EndReason {
    STOPPED("volunteerStopped", CasePhase.LEFT),
    WITHDRAWN("candidateWithdrew", CasePhase.WITHDRAWN),
    DECLINED("nothingToOffer", CasePhase.DECLINED),
    PARTNER("toPartner", CasePhase.DECLINED),
    CHECK("checkRefused", CasePhase.DECLINED),
    SAME_PERSON("samePerson", CasePhase.MERGED);

    private final String code;
    private final CasePhase phase;

    EndReason(String code, CasePhase phase) {
        this.code = code;
        this.phase = phase;
    }

    public String code() {
        return code;
    }

    public CasePhase phase() {
        return phase;
    }
}

package be.omringd.onboarding.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The words of agreements. */
public interface AgreementTemplates extends JpaRepository<AgreementTemplate, UUID> {

    /** In each language the newest that held on this day. */
    @Query("""
            select t from AgreementTemplate t where t.validFrom <= :day and t.version = (
                select max(newer.version) from AgreementTemplate newer where newer.language = t.language and newer.validFrom <= :day)
            order by t.language desc""")
    List<AgreementTemplate> validOn(LocalDate day);
}

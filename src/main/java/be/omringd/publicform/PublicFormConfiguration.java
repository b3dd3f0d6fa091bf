package be.omringd.publicform;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ContactUs.class, PublicFormLimits.class})
class PublicFormConfiguration {}

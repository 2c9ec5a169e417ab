FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml pom.xml
COPY src src
COPY rules rules
COPY features features
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -DskipTests package
RUN java -Djarmode=tools -jar target/marquee.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre
WORKDIR /opt/marquee
RUN groupadd --system --gid 10001 marquee \
    && useradd --system --uid 10001 --gid marquee --home-dir /opt/marquee --shell /usr/sbin/nologin marquee \
    && install --directory --owner=marquee --group=marquee data
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/spring-boot-loader/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./
# beside the service, so that a firm can mount its own over them
COPY rules rules
COPY features features
COPY src/main/jvm.options jvm.options
# a rehearsal in a folder of its own, so that every start finds its classes loaded and linked
RUN java -XX:AOTCacheOutput=marquee.aot -Xlog:aot=error -Dspring.context.exit=onRefresh -jar marquee.jar \
        "--spring.datasource.url=jdbc:h2:file:/tmp/rehearsal/marquee;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE" \
        --marquee.ledger.key-file=/tmp/rehearsal/ledger.key \
    && rm -r /tmp/rehearsal
# others reach the service, so it refuses to start with demo users: name an issuer when you run it
ENV SERVER_ADDRESS=0.0.0.0
# the embedded database, and the key that signs the ledger
VOLUME /opt/marquee/data
USER 10001:10001
EXPOSE 8080
# the image has neither curl nor wget, but bash speaks enough HTTP
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [[ $status == 200 ]]"]
ENTRYPOINT ["java", "@jvm.options", "-XX:AOTCache=marquee.aot", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "marquee.jar"]

package dev.sampan.compiler.cache;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a record: a result that costs more to make than to read from disk, see [UnitStore].
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stored {}

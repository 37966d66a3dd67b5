package org.collaborativecourses.web.shared;

import jakarta.el.ELContext;
import jakarta.el.ExpressionFactory;
import jakarta.el.MethodExpression;
import jakarta.el.ValueExpression;

/** Expressions that are what they say. */
final class Constants extends ExpressionFactory {

    @Override
    public ValueExpression createValueExpression(Object value, Class<?> type) {
        return new Constant(value);
    }

    @Override
    public ValueExpression createValueExpression(ELContext context, String expression, Class<?> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MethodExpression createMethodExpression(
            ELContext context, String expression, Class<?> type, Class<?>[] parameters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T coerceToType(Object value, Class<T> type) {
        return type.cast(value);
    }

    private static final class Constant extends ValueExpression {

        private static final long serialVersionUID = 1L;
        private final transient Object value;

        Constant(Object value) {
            this.value = value;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getValue(ELContext context) {
            return (T) value;
        }

        @Override
        public void setValue(ELContext context, Object other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isReadOnly(ELContext context) {
            return true;
        }

        @Override
        public Class<?> getType(ELContext context) {
            return Object.class;
        }

        @Override
        public Class<?> getExpectedType() {
            return Object.class;
        }

        @Override
        public String getExpressionString() {
            return toString();
        }

        @Override
        public boolean isLiteralText() {
            return true;
        }

        @Override
        public String toString() {
            return String.valueOf(value);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Constant constant && constant.value.equals(value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }
}
